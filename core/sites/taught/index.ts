export { type Learned, type Lesson, learn, type Picked } from './learn';
export { readTaught } from './read';
export { taughtSite } from './taught-site';
