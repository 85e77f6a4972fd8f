/** The runtime's half of the plugin: it must know the same attributes as the template. */
import { mergeInternalComponents } from '@tarojs/shared';
import components from './screen-reader.components';

mergeInternalComponents(components);
