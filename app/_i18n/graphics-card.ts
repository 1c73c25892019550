// Words of every picture where the graphics card does not help. May import: define-messages.
import { defineMessages } from './define-messages';

export const graphicsCardMessages = defineMessages(
  {
    missing: '这个浏览器没有 WebGL，下面是同一张图的静态版。',
    paused: '显卡暂时停了，恢复后会重画。',
  },
  {
    missing: 'This browser has no WebGL; below is the same picture, still.',
    paused: 'The graphics card stopped for a moment; the picture comes back by itself.',
  },
);
