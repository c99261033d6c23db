import type { Person } from '../../records/records';

/** Job titles of people who decide, in the languages that titles are read in. A title says it by custom only, so the panel names the title beside the answer. */
const DECIDES =
  /\b(?:ceo|cfo|coo|cto|cio|cmo|cro|cpo|ciso|chief|president|vp|svp|evp|vice[- ]president|director|head of|owner|founder|co-?founder|partner|managing|general manager|board)\b|geschäftsführ|vorstand|inhaber|leiter(?:in)?\b|leitung\b|direktor|prokurist|总裁|总经理|总监|董事|经理人|负责人|创始人|老板|主任|部长|厂长|院长|校长/i;
/** Titles that hold one of those words and decide nothing. */
const ASSISTS = /\b(?:assistant|secretary|office of|deputy to|pa to|ea to)\b|assisten|sekret|助理|秘书/i;

/** Whether the job title says that the person decides. */
export function decidesByTitle({ jobTitle }: Pick<Person, 'jobTitle'>): boolean {
  return jobTitle !== null && DECIDES.test(jobTitle) && !ASSISTS.test(jobTitle);
}
