import { mount } from '../sidepanel/mount';

mount('dashboard');
