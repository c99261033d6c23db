import type { MailScript } from './mail-script';

const thread = (subject: string, ...mails: MailScript['mails']): MailScript => ({
  language: 'en',
  purpose: 'sales',
  subject,
  mails,
});

export const SALES_MAILS_EN: MailScript[] = [
  thread(
    'Re: Proposal for the rollout',
    [
      16.3,
      'us',
      `Hi {first},\n\nthank you for the tour of the depot. Attached is the proposal we talked about, with the three-year price on page 4. I kept the onboarding week in it.\n\nWould a call next Tuesday work to go through it?\n\nBest regards,\nLena`,
    ],
    [
      14.6,
      'them',
      `Hi Lena,\n\nTuesday is fine, 10 o'clock our time. Dispatch will join, they will live in the thing all day after all.`,
    ],
    [12.5, 'us', `Great, I have sent the invitation. I will bring the numbers from a fleet of your size.\n\nLena`],
    [
      8.4,
      'them',
      `Thanks for the call. The team liked the replanning screen most. Two things came up: legal wants to see the security sheet, and we are not sure thirty days of trial are enough over the holidays.`,
    ],
    [
      6.5,
      'us',
      `Hi {first},\n\nnoted, both. I am checking with our side on the trial and will come back to you.\n\nLena`,
    ],
    [
      2.2,
      'them',
      `Hi Lena,\n\nany news? Could we extend the trial by two weeks, and can you send me the security sheet before Friday? Our steering group meets on Monday and I would like to put you on the agenda.\n\nThanks\n{first}`,
    ],
  ),
  thread(
    'Quote for additional seats',
    [
      9.4,
      'them',
      `Hello Lena,\n\nwe are growing faster than planned. What would 40 more seats cost if we add them to the open offer? Procurement asks for one quote instead of two.`,
    ],
    [
      8.6,
      'us',
      `Hello {first},\n\nhappy to hear that! I will put it into one quote and send it by tomorrow.\n\nBest\nLena`,
    ],
    [
      3.3,
      'them',
      `Hi Lena, I have not seen the quote yet. Did it go to the old address? We need it this week to stay inside the budget round.`,
    ],
  ),
  thread(
    'Contract comments from legal',
    [
      11.5,
      'us',
      `Hi {first},\n\nthe draft contract for {company} is attached. Clause 7 is the one your colleague asked about; it now says that your data is deleted within 30 days after the end.\n\nLena`,
    ],
    [
      5.6,
      'them',
      `Hi Lena, legal is through. Only open point: they want liability capped at twelve months of fees rather than six. If that is possible we can sign next week.`,
    ],
    [
      4.5,
      'us',
      `Hi {first}, good news, thank you. I have asked our counsel and will send you the changed clause by Thursday.\n\nLena`,
    ],
  ),
  thread(
    'Demo follow-up: what happens offline?',
    [
      4.4,
      'us',
      `Hi {first},\n\nthank you for your time yesterday. As discussed, the drivers' app keeps the route for the day when there is no signal and sends the stops once it is back.\n\nShall we plan the second session with the warehouse team?\n\nLena`,
    ],
    [
      1.4,
      'them',
      `Hi Lena,\n\nthat settles my biggest worry. Yes please, second session. How long does it take, and do the people need an account beforehand? Wednesday afternoon would suit us.`,
    ],
  ),
  thread('Pricing question', [
    1.2,
    'them',
    `Hi Lena,\n\nour board compared you with two others. You are about 15% above the cheapest. Is there room if we pay yearly in advance and take the warehouse module as well?\n\nI would rather go with you, but I have to show them something.\n\n{first}`,
  ]),
  thread(
    'Intro and next steps',
    [
      24.4,
      'us',
      `Hi {first},\n\nit was a pleasure to meet you at the trade show. I promised a short summary of what we do for companies like {company}: it is attached.\n\nWould you have half an hour next week?\n\nLena`,
    ],
    [21.5, 'them', `Hi Lena, thanks. Next week is stock-taking. Please get in touch again in two weeks.`],
  ),
  thread(
    'Pilot in the second warehouse',
    [
      30.2,
      'them',
      `Hi Lena, the pilot goes well. Picking errors are down by a third in the first month. I would like to bring the second site in from January.`,
    ],
    [
      29.5,
      'us',
      `Hi {first}, that is wonderful, and thank you for the figures! I have put together what the second site needs: one day of set-up, then two weeks side by side. Offer attached.\n\nLena`,
    ],
    [19.6, 'us', `Hi {first}, did you find time to look at the offer for the second site?\n\nLena`],
  ),
  thread(
    'Who signs?',
    [
      7.3,
      'us',
      `Hi {first},\n\nto prepare the paperwork: who will sign for {company}, and do you need a purchase order number on the invoice?\n\nLena`,
    ],
    [
      6.4,
      'them',
      `Our CFO signs anything above 25k. PO number yes, it comes with the order. One more: can the start date be the first of the month?`,
    ],
    [6.2, 'us', `Perfect, and yes, the first of the month works. I will send the final version today.\n\nLena`],
    [5.5, 'us', `Here it is, with the start date changed. The signature page is the last one.\n\nLena`],
    [3.6, 'them', `Received. It is on her desk, she is back on Thursday.`],
  ),
  thread('Reference call', [
    3.2,
    'them',
    `Lena, before we decide I would like to speak to a customer of yours with a similar fleet, ideally one that moved from spreadsheets. Can you arrange that? Twenty minutes are enough.`,
  ]),
  thread('Renewal terms', [
    13.4,
    'us',
    `Hi {first},\n\nyour agreement runs until the end of next month. I suggest to renew it unchanged, with the price held for two years. Would that be in your interest?\n\nLena`,
  ]),
  thread(
    'Re: Data migration',
    [
      10.6,
      'them',
      `Hi Lena, our stop list lives in an old Access database, around 40,000 rows. Does the migration cover that or would we do it ourselves?`,
    ],
    [
      10.2,
      'us',
      `Hi {first}, we do it with you: you send an export, we match the columns together and you check a sample. It is in the price.\n\nLena`,
    ],
    [9.5, 'them', `Very good. Then I see no blocker from IT.`],
  ),
  thread(
    'Meeting on Thursday',
    [
      2.5,
      'us',
      `Hi {first},\n\nthe agenda for Thursday: 1. results of the trial, 2. rollout in two steps, 3. the commercial side. Anything to add?\n\nLena`,
    ],
    [
      1.6,
      'them',
      `Looks good. Please add single sign-on, our security officer will join for that part. Could you also send the list of subprocessors beforehand?`,
    ],
  ),
  thread(
    'Budget moved to next quarter',
    [
      17.5,
      'them',
      `Hi Lena, bad news: the budget for this was moved into next quarter. The project is not dead, but I can't sign before January. Sorry.`,
    ],
    [
      17.2,
      'us',
      `Hi {first}, thank you for telling me openly. I will keep the offer as it is until the end of January. May I call you in the second week of the year?\n\nLena`,
    ],
    [16.4, 'them', `Yes, please do.`],
  ),
  thread(
    'Trial account',
    [
      5.3,
      'them',
      `Hello, I saw your article about route planning with time windows. Could we get a trial for five people? We run 60 vehicles out of two depots.`,
    ],
    [
      4.6,
      'us',
      `Hello {first}, gladly. The trial is set up, the invitations went out a minute ago. I took the liberty of loading a sample depot so that it isn't empty.\n\nLena`,
    ],
  ),
  thread('Question about the warehouse module', [
    0.7,
    'them',
    `Hi Lena,\n\nquick one: does the warehouse module print labels on our existing Zebra printers, or do we need new ones? If it works with the old ones I can finish the business case today.\n\n{first}`,
  ]),
  thread(
    'Rollout plan',
    [20.5, 'us', `Hi {first}, attached is the rollout plan with names and dates. Green is us, blue is you.\n\nLena`],
    [18.4, 'them', `Thanks, forwarded to the regional managers. I expect comments within the week.`],
    [
      12.6,
      'them',
      `Comments are in: the north wants to start two weeks later, the rest agrees. Could you change the plan accordingly?`,
    ],
    [12.2, 'us', `Done, the new plan is attached. Shall we fix the kick-off for the 3rd?\n\nLena`],
  ),
  thread(
    'Integration with our ERP',
    [
      6.6,
      'them',
      `Lena, our ERP people ask for the interface description: orders in, proof of delivery out. Is there documentation that I can pass on, and do you have somebody who could join a technical call?`,
    ],
    [
      5.4,
      'us',
      `Hi {first}, documentation is attached. Our engineer has time on Monday or Tuesday afternoon; which one is better for you?\n\nLena`,
    ],
  ),
  thread('Thank you', [
    2.6,
    'them',
    `Hi Lena, just to let you know that the team is very happy with the new screens. When you have the final offer ready, send it over; I would like to get this done before the holidays.`,
  ]),
];
