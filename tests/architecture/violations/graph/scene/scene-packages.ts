import 'pinyin-pro';
