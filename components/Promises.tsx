import { say } from './words';

const PROMISES = ['read', 'stored', 'sent'] as const;

/** What is read, stored and sent. */
export function Promises() {
  return (
    <div class="promises across">
      {PROMISES.map(name => (
        <section key={name} class="card">
          <h2>{say(`welcome_${name}`)}</h2>
          <p class="soft small">{say(`welcome_${name}_text`)}</p>
        </section>
      ))}
    </div>
  );
}
