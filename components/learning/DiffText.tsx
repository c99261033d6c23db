import type { DiffPiece } from '../../core/text/word-diff';

/** A text with what was taken out struck through and what was put in underlined. */
export function DiffText({ pieces }: { pieces: readonly DiffPiece[] }) {
  return (
    <div class="quote small">
      {pieces.map(({ what, text }, index) => {
        if (what === 'removed') return <del key={index}>{text}</del>;
        if (what === 'added') return <ins key={index}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </div>
  );
}
