// Generated from FunctionGraph: create a function 2.0.0. Do not edit: change the description and run `npm run generate`.

/** The language and version, or the kind of image, that the function runs on. */
export const Runtime = {
  /** Python 2.7 */
  Python2_7: 'Python2.7',
  /** Python 3.6 */
  Python3_6: 'Python3.6',
  /** Python 3.9 */
  Python3_9: 'Python3.9',
  /** Python 3.10 */
  Python3_10: 'Python3.10',
  /** Go 1.x */
  Go1_x: 'Go1.x',
  /** Java 8 */
  Java8: 'Java8',
  /** Java 11 */
  Java11: 'Java11',
  /** Node.js 6.10 */
  NodeJs6_10: 'Node.js6.10',
  /** Node.js 8.10 */
  NodeJs8_10: 'Node.js8.10',
  /** Node.js 10.16 */
  NodeJs10_16: 'Node.js10.16',
  /** Node.js 12.13 */
  NodeJs12_13: 'Node.js12.13',
  /** Node.js 14.18 */
  NodeJs14_18: 'Node.js14.18',
  /** Node.js 16.17 */
  NodeJs16_17: 'Node.js16.17',
  /** Node.js 18.15 */
  NodeJs18_15: 'Node.js18.15',
  /** C# on .NET Core 2.1 */
  CSharpDotNetCore2_1: 'C#(.NET Core 2.1)',
  /** C# on .NET Core 3.1 */
  CSharpDotNetCore3_1: 'C#(.NET Core 3.1)',
  /** A runtime that the user brings */
  Custom: 'Custom',
  /** PHP 7.3 */
  Php7_3: 'PHP7.3',
  /** Cangjie 1.0 */
  Cangjie1_0: 'Cangjie1.0',
  /** An HTTP function */
  Http: 'http',
  /** A container image that the user brings */
  CustomImage: 'Custom Image',
} as const;

export type Runtime = (typeof Runtime)[keyof typeof Runtime];

/** The values of Runtime, in the order of the description. */
export const runtimeValues = ['Python2.7', 'Python3.6', 'Python3.9', 'Python3.10', 'Go1.x', 'Java8', 'Java11', 'Node.js6.10', 'Node.js8.10', 'Node.js10.16', 'Node.js12.13', 'Node.js14.18', 'Node.js16.17', 'Node.js18.15', 'C#(.NET Core 2.1)', 'C#(.NET Core 3.1)', 'Custom', 'PHP7.3', 'Cangjie1.0', 'http', 'Custom Image'] as const;

/** Whether a value is one of Runtime. */
export function isRuntime(value: unknown): value is Runtime {
  return (runtimeValues as readonly unknown[]).includes(value);
}

/** The values of Runtime with their names and meanings. */
export const runtimeTable = [
  { value: 'Python2.7', name: 'Python2_7', meaning: { en: 'Python 2.7', 'zh-CN': 'Python 2.7' } },
  { value: 'Python3.6', name: 'Python3_6', meaning: { en: 'Python 3.6', 'zh-CN': 'Python 3.6' } },
  { value: 'Python3.9', name: 'Python3_9', meaning: { en: 'Python 3.9', 'zh-CN': 'Python 3.9' } },
  { value: 'Python3.10', name: 'Python3_10', meaning: { en: 'Python 3.10', 'zh-CN': 'Python 3.10' } },
  { value: 'Go1.x', name: 'Go1_x', meaning: { en: 'Go 1.x', 'zh-CN': 'Go 1.x' } },
  { value: 'Java8', name: 'Java8', meaning: { en: 'Java 8', 'zh-CN': 'Java 8' } },
  { value: 'Java11', name: 'Java11', meaning: { en: 'Java 11', 'zh-CN': 'Java 11' } },
  { value: 'Node.js6.10', name: 'NodeJs6_10', meaning: { en: 'Node.js 6.10', 'zh-CN': 'Node.js 6.10' } },
  { value: 'Node.js8.10', name: 'NodeJs8_10', meaning: { en: 'Node.js 8.10', 'zh-CN': 'Node.js 8.10' } },
  { value: 'Node.js10.16', name: 'NodeJs10_16', meaning: { en: 'Node.js 10.16', 'zh-CN': 'Node.js 10.16' } },
  { value: 'Node.js12.13', name: 'NodeJs12_13', meaning: { en: 'Node.js 12.13', 'zh-CN': 'Node.js 12.13' } },
  { value: 'Node.js14.18', name: 'NodeJs14_18', meaning: { en: 'Node.js 14.18', 'zh-CN': 'Node.js 14.18' } },
  { value: 'Node.js16.17', name: 'NodeJs16_17', meaning: { en: 'Node.js 16.17', 'zh-CN': 'Node.js 16.17' } },
  { value: 'Node.js18.15', name: 'NodeJs18_15', meaning: { en: 'Node.js 18.15', 'zh-CN': 'Node.js 18.15' } },
  { value: 'C#(.NET Core 2.1)', name: 'CSharpDotNetCore2_1', meaning: { en: 'C# on .NET Core 2.1', 'zh-CN': 'C#（.NET Core 2.1）' } },
  { value: 'C#(.NET Core 3.1)', name: 'CSharpDotNetCore3_1', meaning: { en: 'C# on .NET Core 3.1', 'zh-CN': 'C#（.NET Core 3.1）' } },
  { value: 'Custom', name: 'Custom', meaning: { en: 'A runtime that the user brings', 'zh-CN': '用户自备的运行时' } },
  { value: 'PHP7.3', name: 'Php7_3', meaning: { en: 'PHP 7.3', 'zh-CN': 'PHP 7.3' } },
  { value: 'Cangjie1.0', name: 'Cangjie1_0', meaning: { en: 'Cangjie 1.0', 'zh-CN': '仓颉 1.0' } },
  { value: 'http', name: 'Http', meaning: { en: 'An HTTP function', 'zh-CN': 'HTTP 函数' } },
  { value: 'Custom Image', name: 'CustomImage', meaning: { en: 'A container image that the user brings', 'zh-CN': '用户自备的容器镜像' } },
] as const;

/** Memory of an instance, in MB. */
export const MemorySize = {
  /** 128 MB */
  Mb128: 128,
  /** 256 MB */
  Mb256: 256,
  /** 512 MB */
  Mb512: 512,
  /** 768 MB */
  Mb768: 768,
  /** 1 GB */
  Mb1024: 1024,
  /** 1.25 GB */
  Mb1280: 1280,
  /** 1.5 GB */
  Mb1536: 1536,
  /** 1.75 GB */
  Mb1792: 1792,
  /** 2 GB */
  Mb2048: 2048,
  /** 2.5 GB */
  Mb2560: 2560,
  /** 3 GB */
  Mb3072: 3072,
  /** 3.5 GB */
  Mb3584: 3584,
  /** 4 GB */
  Mb4096: 4096,
} as const;

export type MemorySize = (typeof MemorySize)[keyof typeof MemorySize];

/** The values of MemorySize, in the order of the description. */
export const memorySizeValues = [128, 256, 512, 768, 1024, 1280, 1536, 1792, 2048, 2560, 3072, 3584, 4096] as const;

/** Whether a value is one of MemorySize. */
export function isMemorySize(value: unknown): value is MemorySize {
  return (memorySizeValues as readonly unknown[]).includes(value);
}

/** The values of MemorySize with their names and meanings. */
export const memorySizeTable = [
  { value: 128, name: 'Mb128', meaning: { en: '128 MB', 'zh-CN': '128 MB' } },
  { value: 256, name: 'Mb256', meaning: { en: '256 MB', 'zh-CN': '256 MB' } },
  { value: 512, name: 'Mb512', meaning: { en: '512 MB', 'zh-CN': '512 MB' } },
  { value: 768, name: 'Mb768', meaning: { en: '768 MB', 'zh-CN': '768 MB' } },
  { value: 1024, name: 'Mb1024', meaning: { en: '1 GB', 'zh-CN': '1 GB' } },
  { value: 1280, name: 'Mb1280', meaning: { en: '1.25 GB', 'zh-CN': '1.25 GB' } },
  { value: 1536, name: 'Mb1536', meaning: { en: '1.5 GB', 'zh-CN': '1.5 GB' } },
  { value: 1792, name: 'Mb1792', meaning: { en: '1.75 GB', 'zh-CN': '1.75 GB' } },
  { value: 2048, name: 'Mb2048', meaning: { en: '2 GB', 'zh-CN': '2 GB' } },
  { value: 2560, name: 'Mb2560', meaning: { en: '2.5 GB', 'zh-CN': '2.5 GB' } },
  { value: 3072, name: 'Mb3072', meaning: { en: '3 GB', 'zh-CN': '3 GB' } },
  { value: 3584, name: 'Mb3584', meaning: { en: '3.5 GB', 'zh-CN': '3.5 GB' } },
  { value: 4096, name: 'Mb4096', meaning: { en: '4 GB', 'zh-CN': '4 GB' } },
] as const;

/** GPU memory of an instance, in MB. Custom runtimes and custom images only; offered in CN East-Shanghai1 only. */
export const GpuMemory = {
  /** 1 GB */
  Gb1: 1024,
  /** 2 GB */
  Gb2: 2048,
  /** 3 GB */
  Gb3: 3072,
  /** 4 GB */
  Gb4: 4096,
  /** 5 GB */
  Gb5: 5120,
  /** 6 GB */
  Gb6: 6144,
  /** 7 GB */
  Gb7: 7168,
  /** 8 GB */
  Gb8: 8192,
  /** 9 GB */
  Gb9: 9216,
  /** 10 GB */
  Gb10: 10240,
  /** 11 GB */
  Gb11: 11264,
  /** 12 GB */
  Gb12: 12288,
  /** 13 GB */
  Gb13: 13312,
  /** 14 GB */
  Gb14: 14336,
  /** 15 GB */
  Gb15: 15360,
  /** 16 GB */
  Gb16: 16384,
} as const;

export type GpuMemory = (typeof GpuMemory)[keyof typeof GpuMemory];

/** The values of GpuMemory, in the order of the description. */
export const gpuMemoryValues = [1024, 2048, 3072, 4096, 5120, 6144, 7168, 8192, 9216, 10240, 11264, 12288, 13312, 14336, 15360, 16384] as const;

/** Whether a value is one of GpuMemory. */
export function isGpuMemory(value: unknown): value is GpuMemory {
  return (gpuMemoryValues as readonly unknown[]).includes(value);
}

/** The values of GpuMemory with their names and meanings. */
export const gpuMemoryTable = [
  { value: 1024, name: 'Gb1', meaning: { en: '1 GB', 'zh-CN': '1 GB' } },
  { value: 2048, name: 'Gb2', meaning: { en: '2 GB', 'zh-CN': '2 GB' } },
  { value: 3072, name: 'Gb3', meaning: { en: '3 GB', 'zh-CN': '3 GB' } },
  { value: 4096, name: 'Gb4', meaning: { en: '4 GB', 'zh-CN': '4 GB' } },
  { value: 5120, name: 'Gb5', meaning: { en: '5 GB', 'zh-CN': '5 GB' } },
  { value: 6144, name: 'Gb6', meaning: { en: '6 GB', 'zh-CN': '6 GB' } },
  { value: 7168, name: 'Gb7', meaning: { en: '7 GB', 'zh-CN': '7 GB' } },
  { value: 8192, name: 'Gb8', meaning: { en: '8 GB', 'zh-CN': '8 GB' } },
  { value: 9216, name: 'Gb9', meaning: { en: '9 GB', 'zh-CN': '9 GB' } },
  { value: 10240, name: 'Gb10', meaning: { en: '10 GB', 'zh-CN': '10 GB' } },
  { value: 11264, name: 'Gb11', meaning: { en: '11 GB', 'zh-CN': '11 GB' } },
  { value: 12288, name: 'Gb12', meaning: { en: '12 GB', 'zh-CN': '12 GB' } },
  { value: 13312, name: 'Gb13', meaning: { en: '13 GB', 'zh-CN': '13 GB' } },
  { value: 14336, name: 'Gb14', meaning: { en: '14 GB', 'zh-CN': '14 GB' } },
  { value: 15360, name: 'Gb15', meaning: { en: '15 GB', 'zh-CN': '15 GB' } },
  { value: 16384, name: 'Gb16', meaning: { en: '16 GB', 'zh-CN': '16 GB' } },
] as const;

/** What the code is and where it comes from. Every function but a `Custom Image` one needs it. */
export const CodeType = {
  /** Code as text, as edited in the console */
  Inline: 'inline',
  /** A ZIP package */
  Zip: 'zip',
  /** A package in an OBS bucket */
  Obs: 'obs',
  /** A JAR package, for Java */
  Jar: 'jar',
  /** A container image in SWR */
  CustomImageSwr: 'Custom-Image-Swr',
} as const;

export type CodeType = (typeof CodeType)[keyof typeof CodeType];

/** The values of CodeType, in the order of the description. */
export const codeTypeValues = ['inline', 'zip', 'obs', 'jar', 'Custom-Image-Swr'] as const;

/** Whether a value is one of CodeType. */
export function isCodeType(value: unknown): value is CodeType {
  return (codeTypeValues as readonly unknown[]).includes(value);
}

/** The values of CodeType with their names and meanings. */
export const codeTypeTable = [
  { value: 'inline', name: 'Inline', meaning: { en: 'Code as text, as edited in the console', 'zh-CN': '文本形式的代码，即控制台中编辑的代码' } },
  { value: 'zip', name: 'Zip', meaning: { en: 'A ZIP package', 'zh-CN': 'ZIP 包' } },
  { value: 'obs', name: 'Obs', meaning: { en: 'A package in an OBS bucket', 'zh-CN': 'OBS 桶中的代码包' } },
  { value: 'jar', name: 'Jar', meaning: { en: 'A JAR package, for Java', 'zh-CN': 'JAR 包，用于 Java' } },
  { value: 'Custom-Image-Swr', name: 'CustomImageSwr', meaning: { en: 'A container image in SWR', 'zh-CN': 'SWR 中的容器镜像' } },
] as const;

/** Version of the function. `v1` is obsolete. */
export const FunctionType = {
  /** Obsolete; for regions that offer nothing newer */
  V1: 'v1',
  /** Current */
  V2: 'v2',
} as const;

export type FunctionType = (typeof FunctionType)[keyof typeof FunctionType];

/** The values of FunctionType, in the order of the description. */
export const functionTypeValues = ['v1', 'v2'] as const;

/** Whether a value is one of FunctionType. */
export function isFunctionType(value: unknown): value is FunctionType {
  return (functionTypeValues as readonly unknown[]).includes(value);
}

/** The values of FunctionType with their names and meanings. */
export const functionTypeTable = [
  { value: 'v1', name: 'V1', meaning: { en: 'Obsolete; for regions that offer nothing newer', 'zh-CN': '已过时，用于没有更新版本的区域' } },
  { value: 'v2', name: 'V2', meaning: { en: 'Current', 'zh-CN': '当前版本' } },
] as const;

/** What is mounted. */
export const MountType = {
  /** A file system of Scalable File Service */
  Sfs: 'sfs',
  /** A file system of SFS Turbo */
  SfsTurbo: 'sfsTurbo',
  /** A shared folder of a cloud server */
  Ecs: 'ecs',
} as const;

export type MountType = (typeof MountType)[keyof typeof MountType];

/** The values of MountType, in the order of the description. */
export const mountTypeValues = ['sfs', 'sfsTurbo', 'ecs'] as const;

/** Whether a value is one of MountType. */
export function isMountType(value: unknown): value is MountType {
  return (mountTypeValues as readonly unknown[]).includes(value);
}

/** The values of MountType with their names and meanings. */
export const mountTypeTable = [
  { value: 'sfs', name: 'Sfs', meaning: { en: 'A file system of Scalable File Service', 'zh-CN': '弹性文件服务 SFS 的文件系统' } },
  { value: 'sfsTurbo', name: 'SfsTurbo', meaning: { en: 'A file system of SFS Turbo', 'zh-CN': 'SFS Turbo 的文件系统' } },
  { value: 'ecs', name: 'Ecs', meaning: { en: 'A shared folder of a cloud server', 'zh-CN': '云服务器上的共享目录' } },
] as const;

/** Size of `/tmp`, in MB. */
export const EphemeralStorage = {
  /** 512 MB, the default */
  Mb512: 512,
  /** 10 GB */
  Gb10: 10240,
} as const;

export type EphemeralStorage = (typeof EphemeralStorage)[keyof typeof EphemeralStorage];

/** The values of EphemeralStorage, in the order of the description. */
export const ephemeralStorageValues = [512, 10240] as const;

/** Whether a value is one of EphemeralStorage. */
export function isEphemeralStorage(value: unknown): value is EphemeralStorage {
  return (ephemeralStorageValues as readonly unknown[]).includes(value);
}

/** The values of EphemeralStorage with their names and meanings. */
export const ephemeralStorageTable = [
  { value: 512, name: 'Mb512', meaning: { en: '512 MB, the default', 'zh-CN': '512 MB，默认值' } },
  { value: 10240, name: 'Gb10', meaning: { en: '10 GB', 'zh-CN': '10 GB' } },
] as const;
