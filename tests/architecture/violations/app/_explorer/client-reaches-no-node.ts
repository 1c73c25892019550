import '../../graph/scene/way-to-node';
