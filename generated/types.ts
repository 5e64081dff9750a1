// Generated from FunctionGraph: create a function 2.0.0. Do not edit: change the description and run `npm run generate`.

export interface paths {
  "/v2/{project_id}/fgs/functions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Create a function
     * @description Creates one function with its code, runtime, limits and network settings, and returns it as stored. The call is not idempotent: sent twice, it fails or creates twice.
     */
    post: operations["createFunction"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * Function to create
     * @description What the function is called, runs on, may use and is made of.
     */
    CreateFunctionRequest: {
      /**
       * Function name
       * @description Name of the function: letters, digits, `_` and `-`, a letter first, a letter or digit last, at most 60 characters.
       *
       * 1 to 60 characters. Matches `^[A-Za-z]([A-Za-z0-9_-]*[A-Za-z0-9])?$`.
       */
      func_name: string;
      /** @description Name of the group that the function is listed under. Groups are the user's own. */
      package: string;
      /**
       * @description The language and version, or the kind of image, that the function runs on.
       *
       * - `Python2.7`: Python 2.7
       * - `Python3.6`: Python 3.6
       * - `Python3.9`: Python 3.9
       * - `Python3.10`: Python 3.10
       * - `Go1.x`: Go 1.x
       * - `Java8`: Java 8
       * - `Java11`: Java 11
       * - `Node.js6.10`: Node.js 6.10
       * - `Node.js8.10`: Node.js 8.10
       * - `Node.js10.16`: Node.js 10.16
       * - `Node.js12.13`: Node.js 12.13
       * - `Node.js14.18`: Node.js 14.18
       * - `Node.js16.17`: Node.js 16.17
       * - `Node.js18.15`: Node.js 18.15
       * - `C#(.NET Core 2.1)`: C# on .NET Core 2.1
       * - `C#(.NET Core 3.1)`: C# on .NET Core 3.1
       * - `Custom`: A runtime that the user brings
       * - `PHP7.3`: PHP 7.3
       * - `Cangjie1.0`: Cangjie 1.0
       * - `http`: An HTTP function
       * - `Custom Image`: A container image that the user brings
       */
      runtime: components["schemas"]["Runtime"];
      /**
       * @description Longest run of one call, in seconds; then it is stopped.
       *
       * 3–259200.
       */
      timeout: components["schemas"]["ExecutionTimeout"];
      /**
       * @description Entry point of the function.
       *
       * Must meet these limits: 3 to 128 characters, matches `^[^.]+(\.[^.]+)+$`, unless `runtime` is `Custom Image`.
       */
      handler: components["schemas"]["Handler"];
      /** @description Version IDs of the dependency packages to load. */
      depend_version_list?: string[];
      /** @description The VPC to reach from the function. Set `xrole` to an agency with VPC permissions as well. */
      func_vpc?: components["schemas"]["FuncVpc"];
      /**
       * @description Memory of an instance, in MB.
       *
       * 128–4096.
       *
       * - `128`: 128 MB
       * - `256`: 256 MB
       * - `512`: 512 MB
       * - `768`: 768 MB
       * - `1024`: 1 GB
       * - `1280`: 1.25 GB
       * - `1536`: 1.5 GB
       * - `1792`: 1.75 GB
       * - `2048`: 2 GB
       * - `2560`: 2.5 GB
       * - `3072`: 3 GB
       * - `3584`: 3.5 GB
       * - `4096`: 4 GB
       */
      memory_size: components["schemas"]["MemorySize"];
      /**
       * @description GPU memory of an instance, in MB. Custom runtimes and custom images only; offered in CN East-Shanghai1 only.
       *
       * 1024–16384. Not allowed unless `runtime` is `Custom` or `Custom Image`.
       *
       * - `1024`: 1 GB
       * - `2048`: 2 GB
       * - `3072`: 3 GB
       * - `4096`: 4 GB
       * - `5120`: 5 GB
       * - `6144`: 6 GB
       * - `7168`: 7 GB
       * - `8192`: 8 GB
       * - `9216`: 9 GB
       * - `10240`: 10 GB
       * - `11264`: 11 GB
       * - `12288`: 12 GB
       * - `13312`: 13 GB
       * - `14336`: 14 GB
       * - `15360`: 15 GB
       * - `16384`: 16 GB
       */
      gpu_memory?: components["schemas"]["GpuMemory"];
      /** @description GPU model. Offered in CN East-Shanghai1 only. */
      gpu_type?: string;
      /**
       * @description What the code is and where it comes from. Every function but a `Custom Image` one needs it.
       *
       * Required unless `runtime` is `Custom Image`.
       *
       * - `inline`: Code as text, as edited in the console
       * - `zip`: A ZIP package; needs `code_filename`
       * - `obs`: A package in an OBS bucket; needs `code_url`; `code_url` must not be empty
       * - `jar`: A JAR package, for Java; needs `code_filename`
       * - `Custom-Image-Swr`: A container image in SWR; needs `custom_image`
       */
      code_type?: components["schemas"]["CodeType"];
      /**
       * @description OBS address of the code package. Needed for `obs`; with any other `code_type` absent or empty.
       *
       * Required when `code_type` is `obs`. Must not be empty when `code_type` is `obs`. Must be empty unless `code_type` is `obs`.
       */
      code_url?: string;
      /**
       * @description File name of the code. Needed when `code_type` is `zip` or `jar`.
       *
       * Required when `code_type` is `zip` or `jar`.
       */
      code_filename?: string;
      /**
       * @description The container image to run. Needed when `code_type` is `Custom-Image-Swr`.
       *
       * Required when `code_type` is `Custom-Image-Swr`.
       */
      custom_image?: components["schemas"]["CustomImage"];
      /**
       * @description Variables that the function can read: JSON text of an object such as `{"Host":"192.0.2.10"}`, at most 20 entries, 4096 bytes in all.
       *
       * At most 4096 characters. Holds `application/json`. Content: object with values: strings, at most 20 properties.
       */
      user_data?: components["schemas"]["UserData"];
      /**
       * @description Variables that are stored encrypted, such as a password: JSON text of an object, at most 20 entries, 4096 bytes in all.
       *
       * At most 4096 characters. Holds `application/json`. Content: object with values: strings, at most 20 properties.
       */
      encrypted_user_data?: components["schemas"]["UserData"];
      /** @description Name of the IAM agency that the function uses to reach other cloud services. The function finds its temporary token and keys in `context`. Leave it out when no other service is called. */
      xrole?: string;
      /** @description Name of the IAM agency for running the function. Without it, `xrole` serves for running too. */
      app_xrole?: string;
      /** @description Free text about the function. */
      description?: string;
      /** @description The code itself. */
      func_code?: components["schemas"]["FuncCode"];
      /** @description File systems to mount, and as whom. */
      mount_config?: components["schemas"]["MountConfig"];
      /**
       * @description Entry point of the initializer as `file.function`, such as `myfunction.initializer` in `myfunction.js`. Set `initializer_timeout` with it.
       *
       * Matches `^[^.]+(\.[^.]+)+$`.
       */
      initializer_handler?: components["schemas"]["EntryPoint"];
      /**
       * @description Longest run of the initializer, in seconds; then it is stopped.
       *
       * 1–300. Required when `initializer_handler` is present.
       */
      initializer_timeout?: components["schemas"]["InitializerTimeout"];
      /**
       * @description Entry point to call before an instance stops, as `file.function`, such as `myfunction.pre_stop_handler`.
       *
       * Matches `^[^.]+(\.[^.]+)+$`.
       */
      pre_stop_handler?: components["schemas"]["EntryPoint"];
      /**
       * @description Longest run of the pre-stop function, in seconds; then it is stopped.
       *
       * 1–90.
       */
      pre_stop_timeout?: components["schemas"]["PreStopTimeout"];
      /** @description ID of the enterprise project. Enterprise users must give it. */
      enterprise_project_id?: string;
      /**
       * @description Version of the function. Regions that offer only `v1` take `v1` as the default.
       *
       * - `v1`: Obsolete; for regions that offer nothing newer
       * - `v2`: Current
       * @default v2
       */
      type?: components["schemas"]["FunctionType"];
      /** @description The LTS log group and stream that receive the function's logs. */
      log_config?: components["schemas"]["FuncLogConfig"];
      /** @description What the function may reach, and from where it may be called. */
      network_controller?: components["schemas"]["NetworkControlConfig"];
      /** @description Whether instances keep state. Only `v2` functions can. */
      is_stateful_function?: boolean;
      /** @description Whether memory is sized dynamically. */
      enable_dynamic_memory?: boolean;
    } & (({ initializer_handler: unknown; initializer_timeout: unknown; } | { initializer_handler?: never; }) & ({ runtime: Exclude<components['schemas']['Runtime'], 'Custom' | 'Custom Image'>; handler?: `${string}.${string}`; code_type: unknown; gpu_memory?: never; } | { runtime: 'Custom'; handler?: `${string}.${string}`; code_type: unknown; } | { runtime: 'Custom Image'; }) & ({ code_type?: 'inline'; code_url?: ''; } | { code_type: 'zip' | 'jar'; code_url?: ''; code_filename: unknown; } | { code_type: 'obs'; code_url: unknown; } | { code_type: 'Custom-Image-Swr'; code_url?: ''; custom_image: unknown; }));
    /**
     * Created function
     * @description The function as stored. Fields and values that this reference does not list may appear.
     */
    CreateFunctionResponse: {
      /** @description ID of the function. */
      func_id?: string;
      /** @description URN (Uniform Resource Name) of the function, unique in the cloud. */
      func_urn?: string;
      /** @description Name of the function. */
      func_name?: string;
      /** @description ID of the account (domain). */
      domain_id?: string;
      /** @description ID of the project. */
      namespace?: string;
      /** @description Name of the project. */
      project_name?: string;
      /** @description Name of the group that the function is listed under. */
      package?: string;
      /**
       * @description The runtime of a function or of a dependency package.
       *
       * - `Python2.7`: Python 2.7
       * - `Python3.6`: Python 3.6
       * - `Python3.9`: Python 3.9
       * - `Python3.10`: Python 3.10
       * - `Go1.x`: Go 1.x
       * - `Java8`: Java 8
       * - `Java11`: Java 11
       * - `Node.js6.10`: Node.js 6.10
       * - `Node.js8.10`: Node.js 8.10
       * - `Node.js10.16`: Node.js 10.16
       * - `Node.js12.13`: Node.js 12.13
       * - `Node.js14.18`: Node.js 14.18
       * - `Node.js16.17`: Node.js 16.17
       * - `Node.js18.15`: Node.js 18.15
       * - `C#(.NET Core 2.1)`: C# on .NET Core 2.1
       * - `C#(.NET Core 3.1)`: C# on .NET Core 3.1
       * - `Custom`: A runtime that the user brings
       * - `PHP7.3`: PHP 7.3
       * - `Cangjie1.0`: Cangjie 1.0
       * - `http`: An HTTP function
       * - `Custom Image`: A container image that the user brings
       */
      runtime?: components["schemas"]["OpenRuntime"];
      /**
       * @description Longest run of one call, in seconds; then it is stopped.
       *
       * 3–259200.
       */
      timeout?: components["schemas"]["ExecutionTimeout"];
      /** @description Entry point of the function. */
      handler?: components["schemas"]["Handler"];
      /**
       * @description Memory of an instance, in MB.
       *
       * - `128`: 128 MB
       * - `256`: 256 MB
       * - `512`: 512 MB
       * - `768`: 768 MB
       * - `1024`: 1 GB
       * - `1280`: 1.25 GB
       * - `1536`: 1.5 GB
       * - `1792`: 1.75 GB
       * - `2048`: 2 GB
       * - `2560`: 2.5 GB
       * - `3072`: 3 GB
       * - `3584`: 3.5 GB
       * - `4096`: 4 GB
       */
      memory_size?: components["schemas"]["MemorySize"] | (number & {});
      /**
       * @description GPU memory of an instance, in MB. Custom runtimes and custom images only.
       *
       * - `1024`: 1 GB
       * - `2048`: 2 GB
       * - `3072`: 3 GB
       * - `4096`: 4 GB
       * - `5120`: 5 GB
       * - `6144`: 6 GB
       * - `7168`: 7 GB
       * - `8192`: 8 GB
       * - `9216`: 9 GB
       * - `10240`: 10 GB
       * - `11264`: 11 GB
       * - `12288`: 12 GB
       * - `13312`: 13 GB
       * - `14336`: 14 GB
       * - `15360`: 15 GB
       * - `16384`: 16 GB
       */
      gpu_memory?: components["schemas"]["GpuMemory"] | (number & {});
      /** @description CPU of an instance, in millicores (1000 millicores are one core). It grows with memory; the ratio is not fixed, so no limit is given. */
      cpu?: number;
      /**
       * @description What the code is and where it comes from.
       *
       * - `inline`: Code as text, as edited in the console
       * - `zip`: A ZIP package
       * - `obs`: A package in an OBS bucket
       * - `jar`: A JAR package, for Java
       * - `Custom-Image-Swr`: A container image in SWR
       */
      code_type?: components["schemas"]["CodeType"] | (string & {});
      /** @description OBS address of the code package, for `obs`. */
      code_url?: string;
      /** @description File name of the code. */
      code_filename?: string;
      /**
       * Format: int64
       * @description Size of the code, in bytes.
       */
      code_size?: number;
      /** @description Private domain names that the function can resolve. */
      domain_names?: string;
      /**
       * @description Variables that the function can read: JSON text of an object such as `{"Host":"192.0.2.10"}`, at most 20 entries, 4096 bytes in all.
       *
       * At most 4096 characters. Holds `application/json`. Content: object with values: strings, at most 20 properties.
       */
      user_data?: components["schemas"]["UserData"];
      /**
       * @description Encrypted variables, as JSON text of an object. Values are left out.
       *
       * Holds `application/json`.
       */
      encrypted_user_data?: string;
      /** @description SHA-512 of the code, in hexadecimal. It changes with the code. */
      digest?: string;
      /** @description Version of the function, such as `latest`. */
      version?: string;
      /** @description Internal ID of the version. */
      image_name?: string;
      /** @description Name of the IAM agency that the function uses to reach other cloud services. */
      xrole?: string;
      /** @description Name of the IAM agency for running the function. */
      app_xrole?: string;
      /** @description Free text about the function. */
      description?: string;
      /** @description Time of the last change, as `YYYY-MM-DD hh:mm:ss` without a time zone. */
      last_modified?: string;
      /** @description The VPC and subnet that the function is attached to. */
      func_vpc?: components["schemas"]["FuncVpcResponse"];
      /** @description File systems that are mounted, and as whom. */
      mount_config?: components["schemas"]["MountConfigResponse"];
      /** @description Number of reserved instances. */
      reserved_instance_count?: number;
      /** @description IDs of the dependency packages. */
      depend_list?: string[];
      /** @description Version IDs of the dependency packages. */
      depend_version_list?: string[];
      /** @description How many instances may run, and how many calls each takes at once. */
      strategy_config?: components["schemas"]["StrategyConfig"];
      /** @description Extended configuration, as text. */
      extend_config?: string;
      /** @description The dependency packages. */
      dependencies?: components["schemas"]["Dependency"][];
      /**
       * @description Entry point of the initializer, as `file.function`.
       *
       * Matches `^[^.]+(\.[^.]+)+$`.
       */
      initializer_handler?: components["schemas"]["EntryPoint"];
      /**
       * @description Longest run of the initializer, in seconds; then it is stopped.
       *
       * 1–300.
       */
      initializer_timeout?: components["schemas"]["InitializerTimeout"];
      /**
       * @description Entry point that is called before an instance stops, as `file.function`.
       *
       * Matches `^[^.]+(\.[^.]+)+$`.
       */
      pre_stop_handler?: components["schemas"]["EntryPoint"];
      /**
       * @description Longest run of the pre-stop function, in seconds; then it is stopped.
       *
       * 1–90.
       */
      pre_stop_timeout?: components["schemas"]["PreStopTimeout"];
      /** @description ID of the enterprise project. */
      enterprise_project_id?: string;
      /** @description Whether a long timeout may be set. */
      long_time?: boolean;
      /** @description ID of the log group to query. */
      log_group_id?: string;
      /** @description ID of the log stream to query. */
      log_stream_id?: string;
      /**
       * @description Version of the function. `v1` is obsolete.
       *
       * - `v1`: Obsolete; for regions that offer nothing newer
       * - `v2`: Current
       */
      type?: components["schemas"]["FunctionType"] | (string & {});
      /**
       * @deprecated
       * @description Whether cloud debugging was on. No longer used.
       */
      enable_cloud_debug?: string;
      /** @description Whether memory is sized dynamically. */
      enable_dynamic_memory?: boolean;
      /** @description Whether instances keep state. Only `v2` functions can. */
      is_stateful_function?: boolean;
      /** @description The container image and how it is started. */
      custom_image?: components["schemas"]["CustomImageResponse"];
      /** @description Whether this is a bridge function. */
      is_bridge_function?: boolean;
      /** @description Whether API Gateway routes are pushed down. */
      apig_route_enable?: boolean;
      /**
       * @description Entry point of the heartbeat, as `file.function`, in the same file as the handler. Java runtimes only; needed when the heartbeat is on.
       *
       * Matches `^[^.]+(\.[^.]+)+$`.
       */
      heartbeat_handler?: components["schemas"]["EntryPoint"];
      /** @description Whether classes are isolated (Java runtimes only). It allows dumping to Kafka and loads classes faster, but may break code that relies on shared classes. */
      enable_class_isolation?: boolean;
      /** @description GPU model. */
      gpu_type?: string;
      /** @description Whether the size of temporary storage may be set. */
      allow_ephemeral_storage?: boolean;
      /**
       * @description Size of `/tmp`, in MB.
       *
       * - `512`: 512 MB, the default
       * - `10240`: 10 GB
       */
      ephemeral_storage?: components["schemas"]["EphemeralStorage"] | (number & {});
      /** @description What the function may reach, and from where it may be called. */
      network_controller?: components["schemas"]["NetworkControlConfigResponse"];
      /** @description ID of the resource. */
      resource_id?: string;
      /**
       * @deprecated
       * @description Whether results were streamed. No longer used.
       */
      is_return_stream?: boolean;
      /** @description Whether a request may carry credentials in its header. Custom images only; it cannot be set while creating. */
      enable_auth_in_header?: boolean;
    };
    /**
     * Error
     * @description Why a request failed.
     */
    Error: {
      /** @description Error code, such as `FSS.0400`. */
      error_code?: string;
      /** @description What went wrong, in words. */
      error_msg?: string;
    };
    /**
     * Runtime
     * @description The language and version, or the kind of image, that the function runs on.
     */
    Runtime: 'Python2.7' | 'Python3.6' | 'Python3.9' | 'Python3.10' | 'Go1.x' | 'Java8' | 'Java11' | 'Node.js6.10' | 'Node.js8.10' | 'Node.js10.16' | 'Node.js12.13' | 'Node.js14.18' | 'Node.js16.17' | 'Node.js18.15' | 'C#(.NET Core 2.1)' | 'C#(.NET Core 3.1)' | 'Custom' | 'PHP7.3' | 'Cangjie1.0' | 'http' | 'Custom Image';
    /**
     * Runtime
     * @description The runtime of a function or of a dependency package.
     */
    OpenRuntime: components["schemas"]["Runtime"] | (string & {});
    /**
     * Timeout
     * @description Longest run of one call, in seconds; then it is stopped.
     */
    ExecutionTimeout: number;
    /**
     * Initializer timeout
     * @description Longest run of the initializer, in seconds; then it is stopped.
     */
    InitializerTimeout: number;
    /**
     * Pre-stop timeout
     * @description Longest run of the pre-stop function, in seconds; then it is stopped.
     */
    PreStopTimeout: number;
    /**
     * Handler
     * @description Entry point of the function.
     */
    Handler: components["schemas"]["DottedHandler"] | ('-');
    /**
     * Dotted handler
     * @description `file.function`, such as `myfunction.handler` for the function `handler` in `myfunction.js`. 3 to 128 characters.
     */
    DottedHandler: string;
    /**
     * Entry point
     * @description A function in a file, as `file.function`.
     */
    EntryPoint: string;
    /**
     * Memory
     * @description Memory of an instance, in MB.
     */
    MemorySize: 128 | 256 | 512 | 768 | 1024 | 1280 | 1536 | 1792 | 2048 | 2560 | 3072 | 3584 | 4096;
    /**
     * GPU memory
     * @description GPU memory of an instance, in MB. Custom runtimes and custom images only; offered in CN East-Shanghai1 only.
     */
    GpuMemory: 1024 | 2048 | 3072 | 4096 | 5120 | 6144 | 7168 | 8192 | 9216 | 10240 | 11264 | 12288 | 13312 | 14336 | 15360 | 16384;
    /**
     * Code type
     * @description What the code is and where it comes from. Every function but a `Custom Image` one needs it.
     */
    CodeType: 'inline' | 'zip' | 'obs' | 'jar' | 'Custom-Image-Swr';
    /**
     * Function version
     * @description Version of the function. `v1` is obsolete.
     */
    FunctionType: 'v1' | 'v2';
    /**
     * Mount type
     * @description What is mounted.
     */
    MountType: 'sfs' | 'sfsTurbo' | 'ecs';
    /**
     * Temporary storage
     * @description Size of `/tmp`, in MB.
     */
    EphemeralStorage: 512 | 10240;
    /**
     * User data
     * @description Variables that the function can read: JSON text of an object such as `{"Host":"192.0.2.10"}`, at most 20 entries, 4096 bytes in all.
     */
    UserData: string;
    /**
     * Code
     * @description The code itself.
     */
    FuncCode: {
      /** @description The code, encoded in Base64. */
      file?: string;
      /** @description Address of the code. */
      link?: string;
    };
    /**
     * VPC
     * @description The VPC and subnet that the function is attached to.
     */
    FuncVpc: WithRequired<components["schemas"]["FuncVpcResponse"], "vpc_id" | "subnet_id">;
    /**
     * VPC
     * @description The VPC and subnet that the function is attached to.
     */
    FuncVpcResponse: {
      /** @description ID of the account (domain). */
      domain_id?: string;
      /** @description ID of the project. */
      namespace?: string;
      /** @description Name of the VPC. */
      vpc_name?: string;
      /** @description ID of the VPC. */
      vpc_id?: string;
      /** @description Name of the subnet. */
      subnet_name?: string;
      /** @description ID of the subnet. */
      subnet_id?: string;
      /** @description Address range of the subnet. */
      cidr?: string;
      /** @description Gateway of the subnet. */
      gateway?: string;
      /** @description Security groups of the function. */
      security_groups?: string[];
    };
    /**
     * Container image
     * @description The container image and how to start it.
     */
    CustomImage: components["schemas"]["CustomImageResponse"];
    /**
     * Container image
     * @description The container image and how it is started.
     */
    CustomImageResponse: {
      /** @description Whether the image is used. */
      enabled?: boolean;
      /** @description Address of the image. */
      image?: string;
      /** @description Command that starts the container. */
      command?: string;
      /** @description Arguments of the command. */
      args?: string;
      /** @description Working folder in the container. */
      working_dir?: string;
      /** @description User ID in the container. */
      uid?: string;
      /** @description Group ID in the container. */
      gid?: string;
    };
    /**
     * Mounts
     * @description File systems to mount, and as whom.
     */
    MountConfig: {
      /** @description The user and group that files are accessed as. */
      mount_user: components["schemas"]["MountUser"];
      /** @description The file systems to mount. */
      func_mounts: components["schemas"]["FuncMount"][];
    };
    /**
     * Mounts
     * @description File systems that are mounted, and as whom.
     */
    MountConfigResponse: {
      /** @description The user and group that files are accessed as. */
      mount_user?: components["schemas"]["MountUserResponse"];
      /** @description The mounted file systems. */
      func_mounts?: components["schemas"]["FuncMountResponse"][];
    };
    /**
     * Mount user
     * @description The user and group that files are accessed as.
     */
    MountUser: WithRequired<components["schemas"]["MountUserResponse"], "user_id" | "user_group_id">;
    /**
     * Mount user
     * @description The user and group that files are accessed as.
     */
    MountUserResponse: {
      /** @description User ID, from -1 to 65534 but not 0. */
      user_id?: components["schemas"]["MountUserId"];
      /** @description Group ID, from -1 to 65534 but not 0. */
      user_group_id?: components["schemas"]["MountUserId"];
    };
    /**
     * User or group ID
     * @description A whole number from -1 to 65534 but not 0, as text or as a number.
     */
    MountUserId: string | number;
    /**
     * Mount
     * @description One file system to mount.
     */
    FuncMount: {
      /**
       * @description What is mounted.
       *
       * - `sfs`: A file system of Scalable File Service
       * - `sfsTurbo`: A file system of SFS Turbo
       * - `ecs`: A shared folder of a cloud server; needs `mount_share_path`
       */
      mount_type: components["schemas"]["MountType"];
    } & (WithRequired<components["schemas"]["FuncMountResponse"], "mount_type" | "mount_resource" | "local_mount_path"> & ({ mount_type: Exclude<components['schemas']['MountType'], 'ecs'>; } | { mount_type: 'ecs'; mount_share_path: unknown; }));
    /**
     * Mount
     * @description One mounted file system.
     */
    FuncMountResponse: {
      /**
       * @description What is mounted.
       *
       * - `sfs`: A file system of Scalable File Service
       * - `sfsTurbo`: A file system of SFS Turbo
       * - `ecs`: A shared folder of a cloud server
       */
      mount_type?: components["schemas"]["MountType"] | (string & {});
      /** @description ID of the file system or cloud server. */
      mount_resource?: string;
      /** @description Remote path, such as `192.168.0.12:/data`. Needed when `mount_type` is `ecs`. */
      mount_share_path?: string;
      /** @description Path in the function. */
      local_mount_path?: string;
    };
    /**
     * Logs
     * @description The LTS log group and stream that receive the function's logs.
     */
    FuncLogConfig: {
      /** @description Name of the log group. */
      group_name?: string;
      /** @description ID of the log group. */
      group_id?: string;
      /** @description Name of the log stream. */
      stream_name?: string;
      /** @description ID of the log stream. */
      stream_id?: string;
    };
    /**
     * Network control
     * @description What the function may reach, and from where it may be called.
     */
    NetworkControlConfig: {
      /** @description Whether the function is kept from the public network. */
      disable_public_network?: boolean;
      /** @description VPCs that may call the function. */
      trigger_access_vpcs?: components["schemas"]["VpcConfig"][];
    };
    /**
     * Network control
     * @description What the function may reach, and from where it may be called.
     */
    NetworkControlConfigResponse: {
      /** @description Whether the function is kept from the public network. */
      disable_public_network?: boolean;
      /** @description VPCs that may call the function. */
      trigger_access_vpcs?: components["schemas"]["VpcConfigResponse"][];
    };
    /**
     * VPC that may call
     * @description One VPC.
     */
    VpcConfig: components["schemas"]["VpcConfigResponse"];
    /**
     * VPC that may call
     * @description One VPC.
     */
    VpcConfigResponse: {
      /** @description Name of the VPC. */
      vpc_name?: string;
      /** @description ID of the VPC. */
      vpc_id?: string;
    };
    /**
     * Scaling
     * @description How many instances may run, and how many calls each takes at once.
     */
    StrategyConfig: {
      /**
       * @description Most instances: -1 without limit, 0 for a disabled function, otherwise 1 to 1000. A `v1` function has -1 or 0.
       *
       * -1–1000.
       */
      concurrency?: number;
      /**
       * @description Calls that one instance takes at once, 1 to 1000. Only `v2` functions have it.
       *
       * 1–1000.
       */
      concurrent_num?: number;
    };
    /**
     * Dependency package
     * @description One dependency package.
     */
    Dependency: {
      /** @description ID of the package version. */
      id?: string;
      /** @description Account (domain) ID of the owner. */
      owner?: string;
      /** @description OBS address of the package. */
      link?: string;
      /**
       * @description The runtime of a function or of a dependency package.
       *
       * - `Python2.7`: Python 2.7
       * - `Python3.6`: Python 3.6
       * - `Python3.9`: Python 3.9
       * - `Python3.10`: Python 3.10
       * - `Go1.x`: Go 1.x
       * - `Java8`: Java 8
       * - `Java11`: Java 11
       * - `Node.js6.10`: Node.js 6.10
       * - `Node.js8.10`: Node.js 8.10
       * - `Node.js10.16`: Node.js 10.16
       * - `Node.js12.13`: Node.js 12.13
       * - `Node.js14.18`: Node.js 14.18
       * - `Node.js16.17`: Node.js 16.17
       * - `Node.js18.15`: Node.js 18.15
       * - `C#(.NET Core 2.1)`: C# on .NET Core 2.1
       * - `C#(.NET Core 3.1)`: C# on .NET Core 3.1
       * - `Custom`: A runtime that the user brings
       * - `PHP7.3`: PHP 7.3
       * - `Cangjie1.0`: Cangjie 1.0
       * - `http`: An HTTP function
       * - `Custom Image`: A container image that the user brings
       */
      runtime?: components["schemas"]["OpenRuntime"];
      /** @description MD5 of the package, in hexadecimal. */
      etag?: string;
      /**
       * Format: int64
       * @description Size of the package, in bytes.
       */
      size?: number;
      /** @description Name of the package. */
      name?: string;
      /** @description Free text about the package. */
      description?: string;
      /** @description File name of the package, when it was uploaded as a ZIP file. */
      file_name?: string;
      /**
       * Format: int64
       * @description Version number of the package.
       */
      version?: number;
      /** @description ID of the package. */
      dep_id?: string;
      /** @description Time of the last change, as a number. */
      last_modified?: number;
    };
  };
  responses: {
    /** @description The request breaks a rule of this reference (`FSS.0400`). Correct the field that `error_msg` names and send it again. */
    BadRequest: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The credentials are missing, wrong or expired (`FSS.0401`). Fetch a new token, or check the keys and the clock. */
    Unauthorized: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The caller may not create functions in this project (`FSS.0403`). Check the project ID and the IAM permissions. */
    Forbidden: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The project or a resource that the request names does not exist. Check the IDs and the region. */
    NotFound: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The service failed. See whether the function exists before sending the request again. */
    InternalServerError: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
    /** @description The service cannot answer at the moment. Wait, for as long as `Retry-After` says when it is there. */
    ServiceUnavailable: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/json": components["schemas"]["Error"];
      };
    };
  };
  parameters: {
    /** @description ID of the project that will own the function. */
    ProjectId: string;
  };
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  createFunction: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description ID of the project that will own the function. */
        project_id: components["parameters"]["ProjectId"];
      };
      cookie?: never;
    };
    /** @description The function to create. */
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateFunctionRequest"];
      };
    };
    responses: {
      /** @description The function was created. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CreateFunctionResponse"];
        };
      };
      400: components["responses"]["BadRequest"];
      401: components["responses"]["Unauthorized"];
      403: components["responses"]["Forbidden"];
      404: components["responses"]["NotFound"];
      500: components["responses"]["InternalServerError"];
      503: components["responses"]["ServiceUnavailable"];
    };
  };
}
type WithRequired<T, K extends keyof T> = T & {
  [P in K]-?: T[P];
};
