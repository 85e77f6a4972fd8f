/** The runtime's half of the plugin: it must know the same attributes as the template. */
import { internalComponents, mergeInternalComponents } from '@tarojs/shared';
import { added, leaveKept } from './template.attributes';

mergeInternalComponents(added);
leaveKept(internalComponents);
