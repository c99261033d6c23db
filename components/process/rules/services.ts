import type { ConditionField, FieldType, Operator } from '../../../core/process/conditions';
import type { DryRun, ReadRules, RuleProblem } from '../../../core/process/rules';
import type { Firing, Rule, RuleState } from '../../../core/records';

/** A rule as the list shows it. */
export interface RuleRow {
  rule: Rule;
  /** Since when; null: off. */
  switchedOnAt: string | null;
  heldBack: RuleState['heldBack'];
  /** What is wrong with it by now: a stage that is gone. It can't be met while that is so. */
  problems: RuleProblem[];
  /** Firings of the last 30 days that stand. */
  fired: number;
  /** It asks about analyses, which are made while the panel is open. */
  needsPanel: boolean;
}

/** Something that a form offers, with its name. */
export interface Offer {
  value: string;
  name: string;
}

export interface RulesResult {
  rules: RuleRow[];
  /** The latest first; at most 200. */
  firings: Firing[];
  /** All of the last 30 days. */
  fired: number;
  fields: readonly ConditionField[];
  operators: Record<FieldType, readonly Operator[]>;
  /** Field → values that records have, the commonest first. */
  values: Record<string, string[]>;
  templates: Offer[];
  /** The currency that amounts are given in. */
  currency: string | null;
}

/** What the section Rules asks of the analyst. */
export interface RulesAnalyst {
  rules(): Promise<RulesResult>;
  /** Keeps it, or gives what is wrong with it. */
  saveRule(rule: Rule): Promise<RuleProblem[]>;
  /** Over the last 90 days; null when it was cancelled. `onProgress` gets the share that is done, 0…1. */
  tryRule(rule: Rule, onProgress: (share: number) => void): Promise<DryRun | { problems: RuleProblem[] } | null>;
  cancelTry(): Promise<void>;
  switchRule(id: string, on: boolean): Promise<void>;
  removeRule(id: string): Promise<{ rule: Rule; state: RuleState | null } | null>;
  putBackRule(removed: { rule: Rule; state: RuleState | null }): Promise<void>;
  undoFiring(id: string): Promise<void>;
  /** The user has looked at the log. */
  seeFirings(): Promise<void>;
  exportRules(): Promise<Blob>;
  /** Nothing is kept yet. */
  readRules(file: File): Promise<ReadRules>;
  takeRules(rules: Rule[]): Promise<void>;
}
