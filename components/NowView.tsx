import type { ComponentChildren } from 'preact';
import type { Subject } from '../core/sales/subject/result';
import type { DealCallbacks } from './DealFlags';
import { NextStep } from './NextStep';
import { NothingYet, type NothingYetProps } from './NothingYet';
import { SubjectBody, subjectName } from './SubjectBody';
import type { PageState } from './services';
import { TeachOffer } from './teach/TeachOffer';
import { UnreadPage } from './UnreadPage';

export interface NowViewProps extends DealCallbacks {
  subject: Subject;
  page: PageState | null;
  /** Nothing is stored yet. */
  storeEmpty: boolean;
  now: Date;
  nothingYet: NothingYetProps;
  /** null where there is no page to teach. */
  onTeach: (() => void) | null;
  /** The sequences of the person. */
  sequences: (personId: string) => ComponentChildren;
  onOpenRecord: (id: string) => void;
  onDraft: () => void;
  onDecide: (what: 'done' | 'snoozed', subject: string, name: string, until: string | null) => void;
}

/** The page shows nobody and nothing that is known. */
export function isNobody({ person, company, deals, tickets }: Subject): boolean {
  return person === null && company === null && deals.length === 0 && tickets.length === 0;
}

/** Whom and what the page beside the panel shows. */
export function NowView({ subject, page, storeEmpty, now, nothingYet, onTeach, ...on }: NowViewProps) {
  const offer = onTeach && <TeachOffer page={page} onTeach={onTeach} />;
  if (isNobody(subject))
    return (
      <>
        {storeEmpty && <NothingYet {...nothingYet} />}
        {offer}
        <UnreadPage page={page} onImport={nothingYet.onImport} onSites={storeEmpty ? null : nothingYet.onSites} />
      </>
    );
  const { person, company, deals, nextStep } = subject;
  const about = person?.id ?? company?.id ?? deals[0]?.id;
  const onDecide =
    about === undefined
      ? null
      : (what: 'done' | 'snoozed', until: string | null) => on.onDecide(what, about, subjectName(subject), until);
  return (
    <>
      {offer}
      <SubjectBody
        subject={subject}
        now={now}
        onOpenRecord={on.onOpenRecord}
        onDismissFlag={on.onDismissFlag}
        onRestoreFlags={on.onRestoreFlags}
        besideDeal={on.besideDeal}
      >
        {nextStep && <NextStep step={nextStep} now={now} onDraft={on.onDraft} onDecide={onDecide} />}
        {person && on.sequences(person.id)}
      </SubjectBody>
    </>
  );
}
