import type { Decision } from '../../records/decision';

/** The category that the user chose last, by the decision's subject (message id, ticket id or thread key). */
export function categoryDecisions(decisions: readonly Decision[]): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const decision of decisions) {
    if (decision.what !== 'category') continue;
    if (decision.choice === null) chosen.delete(decision.subject);
    else chosen.set(decision.subject, decision.choice);
  }
  return chosen;
}
