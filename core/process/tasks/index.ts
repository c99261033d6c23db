export { workingHours } from '../working-time/working-hours';
export { zonedTime } from '../working-time/zoned-time';
export { calendarFile } from './calendar-file';
export { type Clock, heard, nextSound, sounding, soundKey, soundsAt } from './due';
export type { TaskItem, TaskList } from './result';
export { asTasks, taskList } from './task-list';
export { editTodo, finishTodo, newTodo, reopenTodo, type Snooze, snoozeTodo, type TodoDraft } from './todo-steps';
