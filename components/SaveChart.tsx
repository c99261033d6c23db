import { say } from './words';

export interface SaveChartProps {
  /** Name of the saved file without its ending. */
  file: string;
  /** Called at the click. */
  draw: () => Blob;
  onSave: (name: string, blob: Blob) => void;
}

/** Saves a chart as a drawing that documents and slides take. */
export function SaveChart({ file, draw, onSave }: SaveChartProps) {
  return (
    <div class="row tight small soft">
      <button type="button" class="link" data-testid="save-svg" onClick={() => onSave(`${file}.svg`, draw())}>
        {say('chart_save')}
      </button>
    </div>
  );
}
