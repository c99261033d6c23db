import { mount } from '../sidepanel/mount';

mount('welcome');
