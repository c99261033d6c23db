import type { OutreachText } from './outreach';

/** Mails that the user begins, in English. */
export const ENGLISH_OUTREACH: readonly OutreachText[] = [
  {
    id: 'first-contact',
    title: 'First contact',
    tone: 'warm',
    body: `{{greeting}} {{person.firstName}},

you are on my list because I believe that we can help {{company.name}}. May I ask you two or three questions to find out whether that is so?

A quarter of an hour on the phone is enough. Which day suits you?

Kind regards
{{user.signature}}`,
  },
  {
    id: 'after-silence',
    title: 'After silence',
    tone: 'short',
    body: `Hi {{person.firstName}},

my last mail may have come at a busy moment. Is the subject still of interest to you? A short yes or no is all I need.

Best regards
{{user.signature}}`,
  },
  {
    id: 'last-mail',
    title: 'Last mail for now',
    tone: 'short',
    body: `Hi {{person.firstName}},

I don't want to fill your inbox, so this is my last mail on the subject for now. If it comes up again, just answer this mail; I will be glad to hear from you.

All the best
{{user.signature}}`,
  },
  {
    id: 'after-proposal',
    title: 'After a proposal',
    tone: 'warm',
    body: `{{greeting}} {{person.firstName}},

have you had time to look at our proposal for {{deal.name}}? I am glad to go through it with you, or to change what does not fit yet.

What would you need for a decision?

Kind regards
{{user.signature}}`,
  },
  {
    id: 'after-meeting',
    title: 'After a meeting',
    tone: 'warm',
    body: `{{greeting}} {{person.firstName}},

thank you for your time. In short, this is what we agreed on and what comes next from my side:

{{own.text}}

Have I left anything out?

Kind regards
{{user.signature}}`,
  },
  {
    id: 'long-time',
    title: 'Not heard of each other for long',
    tone: 'warm',
    body: `{{greeting}} {{person.firstName}},

we have not spoken for a while. What has changed at {{company.name}} since, and is there anything that I can do for you?

If you would rather not get mails like this one, tell me, and I won't write again.

Kind regards
{{user.signature}}`,
  },
];
