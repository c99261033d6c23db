import { useRef } from 'preact/hooks';
import { Empty } from '../../Empty';
import { FileInput } from '../../FileInput';
import { LoadedView } from '../../LoadedView';
import { say } from '../../words';
import type { SectionProps } from '../sections';
import { DryRunCard } from './DryRunCard';
import { EXAMPLES, newRule } from './example-rules';
import { FiringLog } from './FiringLog';
import { RuleFileCard } from './RuleFileCard';
import { RuleForm } from './RuleForm';
import { RuleItem } from './RuleItem';
import { problemText } from './rule-text';
import type { RulesResult } from './services';

/** Rules: built in a form, tried on history, switched on, with a log of what they did. */
export function RulesSection({ model, now, shown }: SectionProps) {
  const flow = model.process.rules;
  return (
    <LoadedView {...shown(flow.result)} isEmpty={() => false}>
      {result =>
        flow.editing.value ? (
          <Form model={model} now={now} result={result} />
        ) : (
          <List model={model} now={now} result={result} />
        )
      }
    </LoadedView>
  );
}

type PartProps = Pick<SectionProps, 'model' | 'now'> & { result: RulesResult };

function Form({ model, now, result }: PartProps) {
  const flow = model.process.rules;
  const rule = flow.editing.value!;
  const trial = flow.trial.value;
  return (
    <>
      <RuleForm
        key={rule.id}
        rule={rule}
        isNew={!result.rules.some(row => row.rule.id === rule.id)}
        result={result}
        problems={flow.problems.value}
        now={now}
        onSave={next => void flow.save(next)}
        onTry={next => void flow.attempt(next)}
        onRemove={() => void flow.remove(rule)}
        onCancel={() => flow.edit(null)}
      />
      {trial && (
        <DryRunCard
          trial={trial}
          rule={rule}
          onSwitchOn={null}
          onCancel={flow.cancel}
          onClose={flow.closeTrial}
          onOpenRecord={id => model.open({ kind: 'record', id })}
          now={now}
        />
      )}
    </>
  );
}

function List({ model, now, result }: PartProps) {
  const flow = model.process.rules;
  const input = useRef<HTMLInputElement>(null);
  const trial = flow.trial.value;
  const tried = trial && result.rules.find(({ rule }) => rule.id === trial.ruleId);
  const onOpenRecord = (id: string) => model.open({ kind: 'record', id });
  const create = () => flow.edit(newRule(crypto.randomUUID(), now.toISOString()));
  return (
    <>
      <div class="row wrap across">
        <button type="button" class="button primary" data-testid="rule-add" onClick={create}>
          {say('rule_add')}
        </button>
        <button type="button" class="button" onClick={() => input.current?.click()}>
          {say('rules_import')}
        </button>
        {result.rules.length > 0 && (
          <button type="button" class="button" data-testid="rules-export" onClick={() => void flow.exportAll()}>
            {say('rules_export')}
          </button>
        )}
        <FileInput
          inputRef={input}
          testId="rules-file"
          label={say('rules_import')}
          accept=".json,application/json"
          onFile={file => void flow.read(file)}
        />
      </div>
      {flow.file.value && (
        <RuleFileCard
          read={flow.file.value}
          templates={result.templates}
          now={now}
          onTake={() => void flow.take()}
          onClose={flow.closeFile}
        />
      )}
      {trial && tried && (
        <DryRunCard
          trial={trial}
          rule={tried.rule}
          onSwitchOn={tried.switchedOnAt === null ? () => void flow.switch(tried.rule, true) : null}
          onCancel={flow.cancel}
          onClose={flow.closeTrial}
          onOpenRecord={onOpenRecord}
          now={now}
        />
      )}
      {flow.problems.value.length > 0 && <Problems model={model} now={now} />}
      {result.rules.length === 0 ? (
        <Empty title={say('rules_none')} text={say('rules_none_text')}>
          {EXAMPLES.map(({ title, rule }) => (
            <button
              key={title}
              type="button"
              class="button"
              data-testid={title}
              onClick={() => flow.edit(rule(crypto.randomUUID(), now.toISOString()))}
            >
              {say(title)}
            </button>
          ))}
        </Empty>
      ) : (
        <section class="card list">
          <h2>{say('rules_list', { n: result.rules.length })}</h2>
          <ol>
            {result.rules.map(row => (
              <RuleItem
                key={row.rule.id}
                row={row}
                templates={result.templates}
                now={now}
                onEdit={flow.edit}
                onTry={rule => void flow.attempt(rule)}
                onSwitchOff={rule => void flow.switch(rule, false)}
              />
            ))}
          </ol>
        </section>
      )}
      <FiringLog
        firings={result.firings}
        now={now}
        onUndo={firing => void flow.undo(firing)}
        onOpenRecord={onOpenRecord}
        onSee={() => void flow.see()}
      />
    </>
  );
}

function Problems({ model, now }: Pick<SectionProps, 'model' | 'now'>) {
  return (
    <ul class="card problems" role="alert">
      {model.process.rules.problems.value.map(problem => (
        <li key={problemText(problem, now)} class="small bad-text wrap-any">
          {problemText(problem, now)}
        </li>
      ))}
    </ul>
  );
}
