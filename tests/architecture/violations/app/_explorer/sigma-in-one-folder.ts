import 'sigma';
