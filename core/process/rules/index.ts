export { type CheckedRule, checkRule, type KnownNames, type RuleProblem } from './check-rule';
export { type CompiledRule, compileRule } from './compiled-rule';
export { findCycle } from './cycles';
export { DRY_RUN_DAYS, type DryRun, type DryRunInput, dryRun } from './dry-run';
export { type Evaluated, type Evaluation, evaluate, type RuleSubject } from './evaluate';
export { fieldsOfRule, needsOneRecord } from './needs';
export { eventsOf, type RuleEvent, type Scores, scoreEvents } from './rule-event';
export { cycleProblem, type ReadRules, readRuleFile, writeRuleFile } from './rule-file';
