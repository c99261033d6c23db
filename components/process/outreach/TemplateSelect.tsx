import type { TemplateChoice } from '../../../core/process/sequences/result';
import { languageName } from '../../knowledge/language-name';
import { category } from '../../tell';
import { say } from '../../words';

export interface TemplateSelectProps {
  templates: readonly TemplateChoice[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** Its name for who does not see the text before it. */
  label: string;
}

/** Templates by category; one that was removed stays visible as such. */
export function TemplateSelect({ templates, value, onChange, label }: TemplateSelectProps) {
  const groups = new Map<string, TemplateChoice[]>();
  for (const template of templates) groups.set(template.category, [...(groups.get(template.category) ?? []), template]);
  const isGone = value !== null && !templates.some(({ id }) => id === value);
  return (
    <select
      class="select"
      data-testid="template"
      aria-label={label}
      value={value ?? ''}
      onChange={event => onChange(event.currentTarget.value || null)}
    >
      <option value="">{say('template_choose')}</option>
      {isGone && <option value={value}>{say('step_template_gone')}</option>}
      {[...groups].map(([id, list]) => (
        <optgroup key={id} label={id === '' ? say('template_own') : category(id)}>
          {list.map(template => (
            <option key={template.id} value={template.id}>
              {say('template_option', { title: template.title, language: languageName(template.language) })}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
