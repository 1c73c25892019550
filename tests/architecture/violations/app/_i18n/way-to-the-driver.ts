import '../../graph/store/open-store';
