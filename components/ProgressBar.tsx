export interface ProgressBarProps {
  label: string;
  /** 0…1. */
  share: number;
}

/** How much is done of what takes a while. */
export function ProgressBar({ label, share }: ProgressBarProps) {
  return (
    <div
      class="meter"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      <i style={{ width: `${Math.max(2, share * 100)}%` }} />
    </div>
  );
}
