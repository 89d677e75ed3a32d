import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTravel, type Travel } from './read-travel.ts';

const undo = (steps: number): Travel => ({ kind: 'undo', steps });
const restore = (revision: number): Travel => ({ kind: 'restore', revision });
const startOver: Travel = { kind: 'start-over' };

const messages: readonly (readonly [string, Travel | null])[] = [
  ['undo', undo(1)],
  ['Undo that, please.', undo(1)],
  ['please undo the last change', undo(1)],
  ['undo it', undo(1)],
  ['go back', undo(1)],
  ['请撤销上一步', undo(1)],
  ['撤回刚才的修改', undo(1)],
  ['撤銷', undo(1)],
  ['上一步', undo(1)],
  ['Redo that', { kind: 'redo', steps: 1 }],
  ['重做一下', { kind: 'redo', steps: 1 }],
  ['恢复撤销', { kind: 'redo', steps: 1 }],
  ['go back to the previous version', undo(1)],
  ['撤销', undo(1)],
  ['回到上一版', undo(1)],
  ['undo 3 times', undo(3)],
  ['undo twice please', undo(2)],
  ['undo the last two changes', undo(2)],
  ['go back 2 steps', undo(2)],
  ['撤销三次', undo(3)],
  ['请撤銷最近兩步', undo(2)],
  ['后退2步', undo(2)],
  ['undo 900 times', undo(50)],
  ['redo', { kind: 'redo', steps: 1 }],
  ['redo twice', { kind: 'redo', steps: 2 }],
  ['重做两次', { kind: 'redo', steps: 2 }],
  ['go back to the first version', restore(1)],
  ['back to the original', restore(1)],
  ['restore revision 2', restore(2)],
  ['please revert to version 12', restore(12)],
  ['return to the third version', restore(3)],
  ['回到第1版', restore(1)],
  ['恢复到第一版', restore(1)],
  ['恢復到第三個版本吧', restore(3)],
  ['回到最初的版本', restore(1)],
  ['undo everything', restore(1)],
  ['undo all changes', restore(1)],
  ['撤销所有修改', restore(1)],
  ['start over', startOver],
  ["let's start again from scratch", startOver],
  ['重新开始', startOver],
  ['从头再来', startOver],
  ['undo the black and white', null],
  ['go back to color', null],
  ['恢复原来的颜色', null],
  ['取消音乐', null],
  ['start with the dog', null],
  ['the first version was 20 seconds', null],
  ['version 1.5', null],
];

for (const [message, travel] of messages)
  test(`“${message}” leads ${travel === null ? 'nowhere' : `to ${JSON.stringify(travel)}`}`, () => {
    assert.deepEqual(readTravel(message), travel);
  });
