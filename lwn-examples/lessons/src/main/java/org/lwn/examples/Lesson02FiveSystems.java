package org.lwn.examples;

import org.lwn.network.Network;
import org.lwn.system.NeighbourhoodSystem;
import org.lwn.system.Systems;

/** Lesson 2: open one of the five neighbourhood systems and ask it something that is not written in it. */
public final class Lesson02FiveSystems {
    private Lesson02FiveSystems() {}

    /** Prints how many people came to the meetings of each locality. */
    public static void main(String[] arguments) {
        NeighbourhoodSystem islington = Systems.shipped("islington");
        for (Network network : islington.networks()) {
            network.attendanceByLocality().forEach((locality, people) -> System.out.println(locality + " " + people));
        }
    }
}
