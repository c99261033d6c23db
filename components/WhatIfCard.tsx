import { useEffect, useRef, useState } from 'preact/hooks';
import type { Forecast, Supposition, WhatIf } from '../core/sales/forecast/result';
import { failureText } from './failure';
import { percent, shortAmount } from './format';
import { say } from './words';

/** The deals with the most to expect from them stand here. */
const MOST_DEALS = 8;
const DAY_MS = 86_400_000;
const CHOICES = ['as_is', 'won', 'dropped', 'month', 'quarter'] as const;
type Choice = (typeof CHOICES)[number];

export interface WhatIfCardProps {
  forecast: Forecast;
  now: Date;
  onWhatIf: (suppositions: Supposition[]) => Promise<WhatIf>;
}

/** Suppose that a deal is won, dropped or late, and see the forecast move. Nothing of it is stored. */
export function WhatIfCard({ forecast, now, onWhatIf }: WhatIfCardProps) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [answer, setAnswer] = useState<WhatIf | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(0);
  useEffect(() => {
    const question = ++asked.current;
    setFailure(null);
    if (choices.size === 0) {
      setAnswer(null);
      return;
    }
    onWhatIf([...choices].map(([dealId, choice]) => ({ dealId, what: meaning(choice, now) }))).then(
      given => question === asked.current && setAnswer(given),
      error => question === asked.current && setFailure(failureText(error)),
    );
    return () => {
      asked.current++;
    };
  }, [choices, forecast]);

  const deals = forecast.deals.slice(0, MOST_DEALS);
  if (deals.length === 0) return null;
  const { currency } = forecast;
  const choose = (dealId: string, choice: Choice) => {
    const next = new Map(choices);
    if (choice === 'as_is') next.delete(dealId);
    else next.set(dealId, choice);
    setChoices(next);
  };
  return (
    <section class="card" data-testid="what-if">
      <h2>{say('whatif_title')}</h2>
      <p class="small soft">{say('whatif_intro')}</p>
      <ul class="what-if">
        {deals.map(({ dealId, name, amountMinor, probabilityInPeriod }) => (
          <li key={dealId} class="row">
            <div class="grow">
              <div class="cut">{name ?? say('unnamed')}</div>
              <div class="small faint num">
                {say('whatif_deal', {
                  amount: shortAmount(amountMinor, currency),
                  chance: percent(probabilityInPeriod),
                })}
              </div>
            </div>
            <select
              class="select"
              aria-label={say('whatif_choice', { name: name ?? say('unnamed') })}
              value={choices.get(dealId) ?? 'as_is'}
              onChange={event => choose(dealId, event.currentTarget.value as Choice)}
            >
              {CHOICES.map(choice => (
                <option key={choice} value={choice}>
                  {say(`whatif_${choice}`)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <div aria-live="polite" data-testid="what-if-answer">
        {failure !== null && <p class="note bad">{failure}</p>}
        {answer !== null && failure === null && choices.size > 0 && (
          <p class="note calm num">
            <b>
              {say('whatif_moves', {
                before: shortAmount(forecast.quantiles.p50, currency),
                after: shortAmount(answer.quantiles.p50, currency),
              })}
            </b>{' '}
            {say('forecast_band', {
              low: shortAmount(answer.quantiles.p10, currency),
              high: shortAmount(answer.quantiles.p90, currency),
            })}
            {answer.target !== null && forecast.target !== null && (
              <>
                {' · '}
                {say('whatif_target', {
                  before: percent(forecast.target.chance),
                  after: percent(answer.target.chance),
                })}
              </>
            )}
          </p>
        )}
      </div>
      {choices.size > 0 && (
        <button type="button" class="button" onClick={() => setChoices(new Map())}>
          {say('whatif_reset')}
        </button>
      )}
    </section>
  );
}

function meaning(choice: Choice, now: Date): Supposition['what'] {
  if (choice === 'won' || choice === 'dropped') return choice;
  return new Date(now.getTime() + (choice === 'month' ? 30 : 91) * DAY_MS).toISOString().slice(0, 10);
}
