import { say } from './words';

const CARDS = ['74px', '168px', '96px'];

/** Cards of about the size of what comes, so that nothing jumps. */
export function Skeleton() {
  return (
    <>
      <div class="visually-hidden" role="status">
        {say('loading')}
      </div>
      {CARDS.map(height => (
        <div key={height} class="card bone" data-testid="skeleton" style={{ height }} aria-hidden="true" />
      ))}
    </>
  );
}
