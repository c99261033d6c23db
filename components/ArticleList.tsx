import type { ArticleHit } from '../core/support/reply/result';
import { number } from './format';
import { say } from './words';

/** Articles that fit, with the words of the message that matched. */
export function ArticleList({ articles, onOpen }: { articles: ArticleHit[]; onOpen: (id: string) => void }) {
  return (
    <section class="card list" data-testid="articles">
      <h2>{say('articles')}</h2>
      <ul>
        {articles.slice(0, 5).map(article => (
          <li key={article.articleId} class="item">
            <div class="grow">
              <button type="button" class="plain cut" onClick={() => onOpen(article.articleId)}>
                <b>{article.title}</b>
              </button>
              {article.matches.length > 0 && (
                <div class="small soft wrap-any">
                  {say('article_matches')}{' '}
                  {article.matches.slice(0, 8).map(match => (
                    <span key={match}>
                      <mark>{match}</mark>{' '}
                    </span>
                  ))}
                </div>
              )}
            </div>
            <span class="num soft" title={say('article_score')}>
              {number(article.score, 2)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
