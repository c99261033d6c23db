import type { TestPage } from '../sites/test-pages';

/** Elements beside the test page's own, as a large application has them. */
const FILLER_NODES = 20_000;

/** Mutations a second while a storm is on, in small bursts as an application makes them. */
const STORM_RATE = 10_000;
const BURST_MS = 10;

function filler(): string {
  const group = `<section class="card"><div class="row"><p>Some <b>words</b></p><ul><li>one</li><li>two</li></ul><span></span><i></i></div></section>`;
  return group.repeat(FILLER_NODES / 9);
}

/** Starts and stops a storm by an event of the page's own: list items come, change and go. */
const STORM = `<script>
addEventListener('storm', ({ detail: ms }) => {
  const box = document.body.appendChild(document.createElement('div'));
  const end = performance.now() + ms;
  let done = 0;
  const burst = () => {
    const due = Math.min(${STORM_RATE} * ms / 1000, (ms - (end - performance.now())) * ${STORM_RATE} / 1000);
    for (; done < due; done++) {
      if (done % 2 === 0) box.appendChild(document.createElement('span')).id = 's' + done;
      else box.firstChild.remove();
    }
    document.documentElement.dataset.storm = done;
    if (performance.now() < end) setTimeout(burst, ${BURST_MS});
    else box.remove();
  };
  burst();
});
</script>`;

/** The test page within 20,000 further elements, able to raise a storm. */
export function heavyPage({ html }: TestPage): string {
  const end = html.lastIndexOf('</body>');
  return `${html.slice(0, end)}${filler()}${STORM}${html.slice(end)}`;
}
