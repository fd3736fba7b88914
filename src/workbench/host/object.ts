import type { HostContext } from './context';
import { HostError, type Json } from './protocol';

/** An object of Excel's object model on the host side. Every name in it is PascalCase, as on the wire. */
export interface HostObject {
  readonly className: string;
  /** What the client keeps to find the object again: an Id (key of an indexer), or nothing. */
  identity(): { readonly [key: string]: Json };
  get(name: string): Json | Promise<Json>;
  set(name: string, value: Json): void;
  /** An object-valued property. */
  navigate(name: string): HostObject;
  call(name: string, args: readonly Argument[]): Outcome;
  /** The item of a collection with this key; null when there is none. */
  item(key: Json): HostObject | null;
  /** The items of a collection. */
  items(): readonly HostObject[];
}

/** An argument of a method: a plain value or an object of the client. */
export type Argument = Json | HostObject;

/** What a method gives: a value, an object, or null for a null object. */
export type Outcome = Json | HostObject | null;

/** The members of a class that this host has. A member that is not here does not exist: the request fails. */
export interface HostClass<T> {
  readonly name: string;
  readonly identity?: (target: T) => { readonly [key: string]: Json };
  readonly get?: Readonly<Record<string, (target: T, host: HostContext) => Json | Promise<Json>>>;
  readonly set?: Readonly<Record<string, (target: T, value: Json, host: HostContext) => void>>;
  readonly objects?: Readonly<Record<string, (target: T, host: HostContext) => HostObject>>;
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly Argument[], host: HostContext) => Outcome>
  >;
  readonly item?: (target: T, key: Json, host: HostContext) => HostObject | null;
  readonly items?: (target: T, host: HostContext) => readonly HostObject[];
}

/** An object whose target stands behind it, for methods that take objects. */
interface Targeted extends HostObject {
  readonly target: unknown;
}

/** Makes the objects of a class. */
export function defineClass<T>(spec: HostClass<T>): (target: T, host: HostContext) => HostObject {
  function member<M>(members: Readonly<Record<string, M>> | undefined, name: string): M {
    if (!members || !Object.hasOwn(members, name)) throw missing(`${spec.name}.${name}`);
    return members[name]!;
  }
  return (target, host): Targeted => ({
    className: spec.name,
    target,
    identity: () => spec.identity?.(target) ?? {},
    get: (name) => member(spec.get, name)(target, host),
    set: (name, value) => member(spec.set, name)(target, value, host),
    navigate: (name) => member(spec.objects, name)(target, host),
    call: (name, args) => member(spec.methods, name)(target, args, host),
    item(key) {
      if (!spec.item) throw missing(`${spec.name}[]`);
      return spec.item(target, key, host);
    },
    items() {
      if (!spec.items) throw missing(`${spec.name}.Items`);
      return spec.items(target, host);
    },
  });
}

/** The target of an argument that has to be an object of this class. */
export function targetOf<T>(argument: Argument, className: string): T {
  if (isHostObject(argument) && argument.className === className) return (argument as Targeted).target as T;
  throw new HostError('InvalidArgument', `An object of class ${className} is expected.`);
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'className' in value;
}

/** Refusal of a member that this host does not have. */
export function missing(member: string): HostError {
  return new HostError('ApiNotFound', `The embedded host has no ${member}.`, member);
}
