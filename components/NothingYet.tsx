import { Empty } from './Empty';
import { say } from './words';

export interface NothingYetProps {
  onSample: () => void;
  onImport: () => void;
  onSites: () => void;
}

/** The store is empty: the three ways in. */
export function NothingYet({ onSample, onImport, onSites }: NothingYetProps) {
  return (
    <Empty title={say('nothing_title')} text={say('nothing_text')}>
      <button type="button" class="button primary" onClick={onSites}>
        {say('nothing_sites')}
      </button>
      <button type="button" class="button" onClick={onImport}>
        {say('nothing_import')}
      </button>
      <button type="button" class="button" data-testid="load-sample" onClick={onSample}>
        {say('nothing_sample')}
      </button>
    </Empty>
  );
}
