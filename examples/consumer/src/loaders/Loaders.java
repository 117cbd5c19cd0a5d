package loaders;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Two copies of the library in one program, as in a server of applications: each in a class loader of its own, one called
 * from a thread that knows neither. They answer alike, share nothing, and one can be closed without harm to the other.
 */
public final class Loaders {
    private Loaders() {}

    /**
     * Runs the program in both.
     *
     * @param paths the folder of the program and all jars
     */
    public static void main(String[] paths) throws Exception {
        try (URLClassLoader one = loader(paths)) {
            Class<?> first = world(one).getClass();
            try (URLClassLoader other = loader(paths)) {
                Class<?> second = world(other).getClass();
                if (first == second || !first.getName().equals(second.getName())) {
                    throw new IllegalStateException("two loaders share what each should have for itself");
                }
                run(other);
            }
            run(one);
        }
        System.out.println("in two class loaders");
    }

    private static URLClassLoader loader(String[] paths) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String path : paths) {
            urls.add(new File(path).toURI().toURL());
        }
        return new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader());
    }

    /** The embedded world is a resource, which each copy must find by its own loader. */
    private static Object world(ClassLoader loader) throws Exception {
        return away(() -> loader.loadClass("dev.comity.atlas.Atlas").getMethod("world").invoke(null));
    }

    private static void run(ClassLoader loader) throws Exception {
        away(() -> loader.loadClass("consumer.Main").getMethod("main", String[].class).invoke(null, (Object) new String[0]));
    }

    /** In a thread whose own loader knows nothing of the library. */
    private static Object away(Callable<Object> work) throws Exception {
        FutureTask<Object> task = new FutureTask<>(work);
        Thread thread = new Thread(task);
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        thread.start();
        return task.get();
    }
}
