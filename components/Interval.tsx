/** A value on 0…1 with the interval around it. The figures stand beside it as text. */
export function Interval({ low, high, at }: { low: number; high: number; at: number }) {
  return (
    <div class="interval" aria-hidden="true">
      <i style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }} />
      <b style={{ left: `${at * 100}%` }} />
    </div>
  );
}
