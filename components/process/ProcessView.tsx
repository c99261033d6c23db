import type { SectionProps } from './sections';
import { SECTIONS } from './sections';

/** The chosen section of the process. */
export function ProcessView(props: SectionProps) {
  const chosen = SECTIONS.find(({ id }) => id === props.model.process.section.value);
  if (chosen === undefined) return null;
  const Chosen = chosen.component;
  return <Chosen key={chosen.id} {...props} />;
}
