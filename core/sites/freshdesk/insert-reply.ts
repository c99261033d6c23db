import { replyByPaste } from '../paste-reply';
import { COMPOSER } from './selectors';

export const { insertReply, undoInsert } = replyByPaste(COMPOSER, { plain: true });
