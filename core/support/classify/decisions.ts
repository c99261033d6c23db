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

/** Message id → category of the reply that the user inserted last, as suggested or edited. */
export function answeredCategories(decisions: readonly Decision[]): Map<string, string> {
  const answered = new Map<string, string>();
  for (const { reply } of decisions) if (reply?.messageId != null) answered.set(reply.messageId, reply.category);
  return answered;
}
