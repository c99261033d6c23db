import { expose } from 'comlink';
import { makeAnalyst, type OwnAnalyst } from './analyst';

/** Errors lose their code on the way between threads; a plain object keeps it, and what the panel needs to tell it. */
function carried(error: unknown): unknown {
  const { code, params, message } = error as { code?: unknown; params?: unknown; message?: unknown };
  return typeof code === 'string' ? { code, params, message } : error;
}

function withCarriedErrors(analyst: OwnAnalyst): OwnAnalyst {
  const wrapped: Record<string, (...given: never[]) => Promise<unknown>> = {};
  for (const [name, call] of Object.entries(analyst) as [string, (...given: never[]) => Promise<unknown>][]) {
    wrapped[name] = async (...given) => {
      try {
        return await call(...given);
      } catch (error) {
        throw carried(error);
      }
    };
  }
  return wrapped as unknown as OwnAnalyst;
}

expose(withCarriedErrors(makeAnalyst()));
