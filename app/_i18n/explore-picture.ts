// Words of the explorer's picture where the graphics card does not help. May import: define-messages.
import { defineMessages } from './define-messages';

export const explorePictureMessages = defineMessages(
  {
    noGl: '这个浏览器没有 WebGL，下面是同一张图的静态版。',
    cardLost: '显卡暂时停了，恢复后会重画。',
  },
  {
    noGl: 'This browser has no WebGL; below is the same picture, still.',
    cardLost: 'The graphics card has paused; the picture is drawn again once it is back.',
  },
);
