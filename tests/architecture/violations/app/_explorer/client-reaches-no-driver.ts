import '../_i18n/way-to-the-driver';
