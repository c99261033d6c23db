import { mount } from './mount';

mount('panel');
