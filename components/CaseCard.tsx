import { useState } from 'preact/hooks';
import type { SupportCase } from '../core/support/reply/result';
import { guessPercent, initials } from './format';
import { ToneNotes } from './ToneNotes';
import { category } from './tell';
import { say } from './words';

export interface CaseCardProps {
  of: SupportCase;
  categories: string[];
  now: Date;
  onCategory: (category: string) => void;
}

/** Alternatives under this share are noise. */
const WORTH_NAMING = 0.01;

/** Who wrote, what it is probably about, and a click for each time that guess is wrong. */
export function CaseCard({ of, categories, now, onCategory }: CaseCardProps) {
  const [others, setOthers] = useState(false);
  const [first, second, ...rest] = of.guesses;
  const best = of.chosen ?? first?.category ?? null;
  const alternatives = [second, ...rest].filter(guess => guess && guess.probability >= WORTH_NAMING).slice(0, 3);
  return (
    <section class="card" data-testid="case">
      <div class="row">
        <div class="face" aria-hidden="true">
          {initials(of.personName)}
        </div>
        <div class="grow">
          <b class="cut" data-testid="person">
            {of.personName ?? say('unnamed')}
          </b>
          <div class="soft small cut" title={of.excerpt ?? undefined}>
            {of.subject ?? (of.excerpt && `“${of.excerpt}”`)}
          </div>
        </div>
      </div>
      <div class="chips" style={{ marginTop: '9px' }}>
        {of.chosen !== null && (
          <span class="chip accent">{say('guess_chosen', { category: category(of.chosen) })}</span>
        )}
        {of.chosen === null && first && !of.unsure && (
          <span class="chip accent" data-testid="guess">
            {category(first.category)} · {guessPercent(first.probability)}
          </span>
        )}
        {of.priority === 'high' && (
          <span class="chip bad" title={of.priorityWords.join(', ')}>
            {say('priority_high')}
          </span>
        )}
        {of.priority === 'low' && <span class="chip">{say('priority_low')}</span>}
        {of.answered && <span class="chip">{say('case_answered')}</span>}
        {of.language !== null && <span class="chip">{of.language}</span>}
      </div>
      {of.chosen === null && of.unsure && first && (
        <div class="row wrap tight" style={{ marginTop: '8px' }} data-testid="unsure">
          <b>
            {second
              ? say('guess_unsure', { first: category(first.category), second: category(second.category) })
              : say('guess_unsure_single', { first: category(first.category) })}
          </b>
          {[first, second].map(
            guess =>
              guess && (
                <button
                  key={guess.category}
                  type="button"
                  class="chip accent"
                  onClick={() => onCategory(guess.category)}
                >
                  {category(guess.category)} · {guessPercent(guess.probability)}
                </button>
              ),
          )}
        </div>
      )}
      {best !== null && (
        <div class="faint small row wrap tight" style={{ marginTop: '5px' }}>
          {!of.unsure && <span>{say('guess_not', { category: category(best) })}</span>}
          {!of.unsure &&
            alternatives.map(
              guess =>
                guess &&
                guess.category !== best && (
                  <button key={guess.category} type="button" class="link" onClick={() => onCategory(guess.category)}>
                    {category(guess.category)} {guessPercent(guess.probability)}
                  </button>
                ),
            )}
          <button
            type="button"
            class="link"
            aria-expanded={others}
            data-testid="other-category"
            onClick={() => setOthers(!others)}
          >
            {say('guess_other')}
          </button>
        </div>
      )}
      {others && (
        <div class="chips" style={{ marginTop: '6px' }}>
          {categories
            .filter(id => id !== best)
            .map(id => (
              <button key={id} type="button" class="chip" onClick={() => onCategory(id)}>
                {category(id)}
              </button>
            ))}
        </div>
      )}
      {of.evidence.length > 0 && of.chosen === null && (
        <p class="faint small" style={{ marginTop: '5px' }}>
          {say('guess_evidence')}{' '}
          {of.evidence.slice(0, 6).map(word => (
            <span key={word}>
              <mark>{word}</mark>{' '}
            </span>
          ))}
        </p>
      )}
      <ToneNotes tone={of.tone} now={now} />
    </section>
  );
}
