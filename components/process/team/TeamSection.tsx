import { LoadedView } from '../../LoadedView';
import type { SectionProps } from '../sections';
import { ChangesCard } from './ChangesCard';
import { ConflictsCard } from './ConflictsCard';
import { ExchangeCard } from './ExchangeCard';
import { JoinCard } from './JoinCard';
import { MembershipCard } from './MembershipCard';
import { OutcomeCard } from './OutcomeCard';
import { StatesCard } from './StatesCard';

/** What a team shares through files: exchange, what is not settled, what was changed, earlier states. */
export function TeamSection({ model, now, shown }: SectionProps) {
  const flow = model.process.team;
  // In no team is an answer as well, so null is only "not yet" while it loads.
  const { of, onRetry } = shown(flow.team);
  const answered = { ...of, value: of.value === null && (of.loading || of.error !== null) ? null : { team: of.value } };
  return (
    <LoadedView of={answered} onRetry={onRetry}>
      {({ team }) =>
        team === null ? (
          <JoinCard onJoin={(name, passphrase) => void flow.join(name, passphrase)} />
        ) : (
          <>
            <ExchangeCard
              team={team}
              now={now}
              hasFolders={flow.hasFolders}
              progress={flow.progress.value}
              onExchange={() => void flow.exchangeInFolder()}
              onChooseFolder={() => void flow.chooseFolder()}
              onForgetFolder={() => void flow.forgetFolder()}
              onSaveFile={() => void flow.saveFile()}
              onReadFiles={files => void flow.readFiles(files)}
              onCancel={flow.cancel}
            />
            {flow.outcome.value !== null && <OutcomeCard outcome={flow.outcome.value} now={now} />}
            <ConflictsCard
              conflicts={team.conflicts}
              now={now}
              onSettle={(conflict, side) => void flow.settle(conflict, side)}
            />
            <ChangesCard
              changes={team.changes}
              inAll={team.changesInAll}
              members={team.members}
              now={now}
              onTakeBack={id => void flow.takeBack(id)}
            />
            <StatesCard
              states={team.states}
              preview={flow.preview.value}
              now={now}
              onLook={seq => void flow.look(seq)}
              onRestore={seq => void flow.restore(seq)}
            />
            <MembershipCard
              team={team}
              onRename={name => void flow.rename(name)}
              onPassphrase={passphrase => void flow.setPassphrase(passphrase)}
              onLeave={() => void flow.leave()}
            />
          </>
        )
      }
    </LoadedView>
  );
}
