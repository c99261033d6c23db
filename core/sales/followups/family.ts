/** What a reason is about, whatever its form: `followup.question.today` and `followup.question` are both `question`. */
export function familyOf(code: string): string {
  return code.split('.')[1] ?? code;
}
