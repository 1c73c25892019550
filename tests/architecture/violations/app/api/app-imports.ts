import '../../graph/dataset/rows';
