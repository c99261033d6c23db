const USAGE = `usage: npm run --silent lab -- COMMAND …
  read PAGE.html --url URL [--now ISO]   what the reader sees on a saved page, as JSON
  import FILE…                           records and skipped rows of exports, mailboxes, contacts and articles, as JSON
  intents TRAIN.csv TEST.csv [MORE.csv…] [--train-oos FILE] --out PRED.csv
                                         label and confidence of each text
  win TRAIN.csv TEST.csv --out PRED.csv [--prequential N --truth TRUTH.csv]
                                         chances of winning
  contacts EVENTS.csv --as-of DATE --horizon-days N --out PRED.csv [--fit bg-nbd]
                                         people by how likely they are to buy again
  replies MESSAGES.csv TRAIN_IDS.csv TEST_IDS.csv --out PRED.csv
                                         chances of an answer within seven days
  faq ARTICLES.jsonl QUERIES.csv --out RUN.csv
                                         articles for each question, best first
  close TRAIN.csv TEST.csv --out PRED.csv
                                         remaining days of open deals
  teach FOLDER [--copies N] [--seed N]   how many fields a page taught by pointing gives right, on saved pages and on redesigned copies
  forecast EVENTS.csv ORIGINS.csv [--activities FILE] --out PRED.csv
                                         revenue after each origin, with quantiles
`;

/** The same readers and importers as in the extension, on files. JSON goes to stdout, everything else to stderr. */
async function run([command, ...args]: string[]): Promise<number> {
  if (command === 'read') return (await import('./read')).readCommand(args);
  if (command === 'import') return (await import('./import')).importCommand(args);
  if (command === 'intents') return (await import('./intents')).intentsCommand(args);
  if (command === 'win') return (await import('./win')).winCommand(args);
  if (command === 'contacts') return (await import('./contacts')).contactsCommand(args);
  if (command === 'replies') return (await import('./replies')).repliesCommand(args);
  if (command === 'faq') return (await import('./faq')).faqCommand(args);
  if (command === 'close') return (await import('./close')).closeCommand(args);
  if (command === 'teach') return (await import('./teach')).teachCommand(args);
  if (command === 'forecast') return (await import('./forecast')).forecastCommand(args);
  process.stderr.write(USAGE);
  return 2;
}

process.exitCode = await run(process.argv.slice(2));

export {};
