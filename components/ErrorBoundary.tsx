import { Component, type ComponentChildren } from 'preact';
import { say } from './words';

interface Props {
  children: ComponentChildren;
}

/** A view that fails must not leave an empty panel: says that nothing is lost, and starts again at the user's click. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static override getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render({ children }: Props) {
    if (!this.state.broken) return children;
    return (
      <div class="main" role="alert" data-testid="broken">
        <section class="card">
          <h2>{say('broken_title')}</h2>
          <p>{say('broken_text')}</p>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => this.setState({ broken: false })}>
              {say('broken_again')}
            </button>
          </div>
        </section>
      </div>
    );
  }
}
