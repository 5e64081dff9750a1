// Generated from FunctionGraph: create a function 2.0.0. Do not edit: change the description and run `npm run generate`.

import type { components } from './types.js';

/** What the function is called, runs on, may use and is made of. */
export type CreateFunctionRequest = components['schemas']['CreateFunctionRequest'];

/** The function as stored. Fields and values that this reference does not list may appear. */
export type CreateFunctionResponse = components['schemas']['CreateFunctionResponse'];

/** Why a request failed. */
export type Error = components['schemas']['Error'];

/** The language and version, or the kind of image, that the function runs on. */
export type Runtime = components['schemas']['Runtime'];

/** The runtime of a function or of a dependency package. */
export type OpenRuntime = components['schemas']['OpenRuntime'];

/** Longest run of one call, in seconds; then it is stopped. */
export type ExecutionTimeout = components['schemas']['ExecutionTimeout'];

/** Longest run of the initializer, in seconds; then it is stopped. */
export type InitializerTimeout = components['schemas']['InitializerTimeout'];

/** Longest run of the pre-stop function, in seconds; then it is stopped. */
export type PreStopTimeout = components['schemas']['PreStopTimeout'];

/** Entry point of the function. */
export type Handler = components['schemas']['Handler'];

/** `file.function`, such as `myfunction.handler` for the function `handler` in `myfunction.js`. 3 to 128 characters. */
export type DottedHandler = components['schemas']['DottedHandler'];

/** A function in a file, as `file.function`. */
export type EntryPoint = components['schemas']['EntryPoint'];

/** Memory of an instance, in MB. */
export type MemorySize = components['schemas']['MemorySize'];

/** GPU memory of an instance, in MB. Custom runtimes and custom images only; offered in CN East-Shanghai1 only. */
export type GpuMemory = components['schemas']['GpuMemory'];

/** What the code is and where it comes from. Every function but a `Custom Image` one needs it. */
export type CodeType = components['schemas']['CodeType'];

/** Version of the function. `v1` is obsolete. */
export type FunctionType = components['schemas']['FunctionType'];

/** What is mounted. */
export type MountType = components['schemas']['MountType'];

/** Size of `/tmp`, in MB. */
export type EphemeralStorage = components['schemas']['EphemeralStorage'];

/** Variables that the function can read: JSON text of an object such as `{"Host":"192.0.2.10"}`, at most 20 entries, 4096 bytes in all. */
export type UserData = components['schemas']['UserData'];

/** The code itself. */
export type FuncCode = components['schemas']['FuncCode'];

/** The VPC and subnet that the function is attached to. */
export type FuncVpc = components['schemas']['FuncVpc'];

/** The VPC and subnet that the function is attached to. */
export type FuncVpcResponse = components['schemas']['FuncVpcResponse'];

/** The container image and how to start it. */
export type CustomImage = components['schemas']['CustomImage'];

/** The container image and how it is started. */
export type CustomImageResponse = components['schemas']['CustomImageResponse'];

/** File systems to mount, and as whom. */
export type MountConfig = components['schemas']['MountConfig'];

/** File systems that are mounted, and as whom. */
export type MountConfigResponse = components['schemas']['MountConfigResponse'];

/** The user and group that files are accessed as. */
export type MountUser = components['schemas']['MountUser'];

/** The user and group that files are accessed as. */
export type MountUserResponse = components['schemas']['MountUserResponse'];

/** A whole number from -1 to 65534 but not 0, as text or as a number. */
export type MountUserId = components['schemas']['MountUserId'];

/** One file system to mount. */
export type FuncMount = components['schemas']['FuncMount'];

/** One mounted file system. */
export type FuncMountResponse = components['schemas']['FuncMountResponse'];

/** The LTS log group and stream that receive the function's logs. */
export type FuncLogConfig = components['schemas']['FuncLogConfig'];

/** What the function may reach, and from where it may be called. */
export type NetworkControlConfig = components['schemas']['NetworkControlConfig'];

/** What the function may reach, and from where it may be called. */
export type NetworkControlConfigResponse = components['schemas']['NetworkControlConfigResponse'];

/** One VPC. */
export type VpcConfig = components['schemas']['VpcConfig'];

/** One VPC. */
export type VpcConfigResponse = components['schemas']['VpcConfigResponse'];

/** How many instances may run, and how many calls each takes at once. */
export type StrategyConfig = components['schemas']['StrategyConfig'];

/** One dependency package. */
export type Dependency = components['schemas']['Dependency'];
