import fc from 'fast-check';

/** Property tests draw the same cases on every run, so that a red run is the fault of the change before it. `npm run properties` draws others. */
const seed = Number(process.env.PROPERTY_SEED ?? 20_260_301);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
