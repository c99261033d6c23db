import { percent } from './format';

/** A share 0…1 as a bar. `label` says what it is the share of. */
export function Meter({ share, label, thin }: { share: number; label: string; thin?: boolean }) {
  const width = `${Math.min(1, Math.max(0, share)) * 100}%`;
  return (
    <div class={thin ? 'meter thin' : 'meter'} role="img" aria-label={`${label}: ${percent(share)}`}>
      <i style={{ width }} />
    </div>
  );
}
