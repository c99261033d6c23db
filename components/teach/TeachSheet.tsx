import { useEffect, useState } from 'preact/hooks';
import type { TaughtReader } from '../../core/records/taught';
import { isPlain } from '../../core/records/taught-host';
import { failureText } from '../failure';
import { SheetHead } from '../SheetHead';
import { say } from '../words';
import { TeachAddress } from './TeachAddress';
import { TeachLesson } from './TeachLesson';
import type { Teacher, TeachPage } from './teacher';

export interface TeachSheetProps {
  teacher: Teacher;
  /** Address of the page beside the panel: another one ends the lesson. */
  url: string | null;
  now: Date;
  /** Whether a reader of a host is kept at the moment of the question. */
  isTaught: (host: string) => boolean;
  onSave: (reader: TaughtReader) => Promise<void>;
  onClose: () => void;
}

/** From a page that is not known to one that is read: ask for its host, then teach. */
export function TeachSheet({ teacher, url, now, isTaught, onSave, onClose }: TeachSheetProps) {
  const [page, setPage] = useState<TeachPage | null>(null);
  const [teaching, setTeaching] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const ending = new AbortController();
    const look = () =>
      void teacher.page().then(answer => {
        if (ending.signal.aborted) return;
        setPage(answer);
        setTeaching(host => (answer.state === 'teachable' && answer.host === host ? host : null));
      });
    teacher.onPage(look, ending.signal);
    look();
    return () => ending.abort();
  }, [teacher, url]);

  const begin = async (host: string, granting: Promise<boolean>) => {
    setProblem(null);
    try {
      if (!(await granting)) setProblem(say('toast_not_granted'));
      else if (await teacher.begin(host)) setTeaching(host);
      else setProblem(say('teach_other_host', { host }));
    } catch (error) {
      setProblem(failureText(error));
    }
  };

  return (
    <>
      <SheetHead title={say('teach_title')} onClose={onClose} />
      {teaching !== null ? (
        <TeachLesson
          teacher={teacher}
          host={teaching}
          list={page?.state === 'teachable' && page.host === teaching ? page.product : null}
          now={now}
          isTaught={isTaught}
          onCancel={onClose}
          onSave={reader => void onSave(reader)}
        />
      ) : (
        <section class="card stack" data-testid="teach-start">
          {page?.state === 'teachable' ? (
            <>
              <b class="wrap-any">{page.host}</b>
              <p class="soft">
                {page.product === null
                  ? say('teach_ask', { host: page.host })
                  : say('teach_ask_product', { product: page.product.name })}
              </p>
              {isPlain(page.host) && <p class="small soft">{say('teach_plain')}</p>}
              {problem !== null && (
                <p class="note" role="status">
                  {problem}
                </p>
              )}
              <div class="actions">
                <button
                  type="button"
                  class="button primary"
                  data-testid="teach-begin"
                  onClick={() => void begin(page.host, teacher.grant(page.host))}
                >
                  {say(page.product === null ? 'teach_begin' : 'teach_begin_product')}
                </button>
                <button type="button" class="button quiet" onClick={onClose}>
                  {say('action_cancel')}
                </button>
              </div>
            </>
          ) : page?.state === 'unknown' ? (
            <TeachAddress
              waitForClick={teacher.waitForClick}
              problem={problem}
              onHost={host => void begin(host, teacher.grant(host))}
              onCancel={onClose}
            />
          ) : (
            <p class="soft" data-testid="teach-not-here">
              {page === null ? say('loading') : say(`teach_page_state_${page.state}`)}
            </p>
          )}
        </section>
      )}
    </>
  );
}
